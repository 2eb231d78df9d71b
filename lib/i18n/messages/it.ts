import type { Messages } from './en';

/** Italian; the reader is "tu". Days stand without an article, as "il" turns into "l’" before 8 and 11. */
export const it: Messages = {
  page: {
    title: 'Segui il tuo ordine',
    orderTitle: '{stage} · Ordine {po}',
    titleWithStore: '{title} · {store}',
    errorTitle: 'Errore: {title}',
    description:
      'Scopri a che punto è il tuo ordine: cosa è già fatto, cosa viene dopo e come seguire ogni pacco.',
    skip: 'Vai al contenuto',
    demo: 'Dati dimostrativi: questi ordini sono inventati.',
    trackAnother: 'Cerca un altro ordine',
    language: 'Lingua: {name}',
  },

  lookup: {
    heading: 'Dov’è il tuo ordine?',
    intro: 'Basta un numero per sapere cosa è già fatto, cosa viene dopo e come seguire ogni pacco.',
    label: 'Numero d’ordine',
    hint: 'Lo trovi nell’oggetto dell’e-mail di conferma e sul foglio nel pacco.',
    hintPaste: 'Puoi incollare l’intera riga o un link all’ordine.',
    exampleSubject: 'Il tuo ordine {number} è confermato',
    exampleFrom: 'Oggetto:',
    submit: 'Trova il mio ordine',
  },

  problem: {
    heading: 'C’è un problema',
    invalidNumber: 'Inserisci un numero d’ordine da 1 a 128 caratteri, così come appare nella tua e-mail.',
    invalidProof: 'Inserisci l’e-mail dell’ordine o il CAP di consegna.',
    noMatch: 'L’e-mail o il CAP non corrisponde a questo numero d’ordine. Controlla entrambi.',
    tooManyProofs: {
      one: 'Troppi tentativi. Aspetta {count} minuto prima del prossimo.',
      other: 'Troppi tentativi. Aspetta {count} minuti prima del prossimo.',
    },
    proofUnavailable: 'In questo momento non possiamo verificarlo. Riprova tra un minuto.',
  },

  numberLost: {
    heading: 'Di quale ordine si tratta?',
    text: 'Non abbiamo ricevuto il numero. Inseriscilo e cerchiamo l’ordine.',
  },
  invalidNumber: {
    heading: 'Questo non sembra un numero d’ordine',
  },
  notFound: {
    heading: 'Non conosciamo ancora questo numero d’ordine',
    text: 'Non abbiamo trovato nulla per {po}.',
    checkNumber: 'Confrontalo con il numero nell’e-mail di conferma, lettere e trattini compresi.',
    newOrder: 'Hai appena ordinato? Un nuovo ordine può impiegare qualche ora a comparire qui.',
    help: 'Ancora niente? Scrivici e lo cerchiamo noi.',
  },
  unavailable: {
    heading: 'In questo momento non riusciamo a consultare gli ordini',
    text: 'Il tuo ordine non è coinvolto. Riprova tra un minuto.',
    retry: 'Riprova',
  },
  tooMany: {
    heading: 'Facciamo una piccola pausa',
    text: {
      one: 'Ci sono state troppe ricerche dalla tua connessione. Torna tra {count} minuto.',
      other: 'Ci sono state troppe ricerche dalla tua connessione. Torna tra {count} minuti.',
    },
    retry: 'Riprova',
  },
  linkInvalid: {
    heading: 'Questo link non funziona',
    text: 'Forse è incompleto. Aprilo dal messaggio originale oppure inserisci il numero d’ordine.',
  },
  linkExpired: {
    heading: 'Questo link è scaduto',
    text: 'Per la tua privacy, questi link valgono per un tempo limitato. Con il numero d’ordine puoi ancora vedere l’ordine.',
  },
  verification: {
    heading: 'Ancora una cosa, per la tua privacy',
    text: 'Inserisci l’e-mail dell’ordine o il CAP di consegna.',
  },
  pageNotFound: {
    heading: 'A questo indirizzo non c’è nessuna pagina',
    text: 'Il link potrebbe essere vecchio o incompleto. Un ordine si trova con il suo numero:',
  },
  broken: {
    heading: 'Qualcosa non ha funzionato da parte nostra',
    text: 'Il tuo ordine non è coinvolto. Riprova e, se il problema rimane, faccelo sapere.',
    reference: 'Riferimento per la nostra assistenza: {id}',
    retry: 'Riprova',
  },

  proof: {
    heading: 'Vedi la destinazione',
    text: 'Conferma che l’ordine è tuo e vedrai la destinazione.',
    parcelsHeading: 'Codici di tracciamento e destinazione',
    parcelsText: 'Conferma che l’ordine è tuo per vedere entrambi.',
    label: 'E-mail o CAP',
    hint: 'L’e-mail dell’ordine o il CAP di consegna.',
    submit: 'Mostra',
    number: 'Numero d’ordine',
    withoutProof: 'Guarda l’ordine senza questo dato',
  },

  order: {
    number: 'Ordine {po}',
    answer: '{answer}.',
    answerWithCanceledItems: {
      one: '{answer}; {count} articolo è stato annullato.',
      other: '{answer}; {count} articoli sono stati annullati.',
    },
    answerWithCanceled: {
      one: '{answer}; un altro è stato annullato.',
      other: '{answer}; altri {count} sono stati annullati.',
    },
    answers: {
      received: 'Abbiamo ricevuto il tuo ordine',
      inReview: 'Stiamo verificando il tuo ordine',
      inReviewProduction: 'Stiamo scegliendo dove stampare il tuo ordine',
      inReviewIntake: 'Stiamo verificando il tuo ordine prima della stampa',
      inProduction: 'Il tuo ordine è in produzione',
      itemsPacked: {
        one: 'Il tuo ordine è in produzione; {count} articolo su {total} è imballato',
        other: 'Il tuo ordine è in produzione; {count} articoli su {total} sono imballati',
      },
      packed: 'Il tuo ordine è imballato',
      itemsShipped: {
        one: '{count} articolo su {total} è stato spedito',
        other: '{count} articoli su {total} sono stati spediti',
      },
      partlyShipped: 'Una parte del tuo ordine è stata spedita',
      shipped: 'Il tuo ordine è stato spedito',
      shippedInPackages: {
        one: 'Il tuo ordine è stato spedito in {count} pacco',
        other: 'Il tuo ordine è stato spedito in {count} pacchi',
      },
      packagesDelivered: {
        one: '{count} pacco su {total} è stato consegnato',
        other: '{count} pacchi su {total} sono stati consegnati',
      },
      delivered: 'Il tuo ordine è stato consegnato',
      canceled: 'Il tuo ordine è stato annullato',
      inProgress: 'Il tuo ordine è in lavorazione',
    },

    stages: {
      received: 'Ricevuto',
      'in-review': 'In verifica',
      'in-production': 'In produzione',
      packed: 'Imballato',
      'partly-shipped': 'Parzialmente spedito',
      shipped: 'Spedito',
      delivered: 'Consegnato',
      canceled: 'Annullato',
      'in-progress': 'In lavorazione',
    },

    itemStates: {
      received: 'Ricevuto',
      'in-review': 'In verifica',
      'in-production': 'In produzione',
      packed: 'Imballato',
      packedAndSent: 'Imballato e spedito',
      shipped: 'Spedito',
      canceled: 'Annullato',
      'in-progress': 'In lavorazione',
    },

    timeline: 'Avanzamento del tuo ordine',
    stepStates: { done: 'Fatto', current: 'Adesso', upcoming: 'Da completare' },
    seenOn: 'visto il {day}',
    seenBetween: 'tra il {from} e il {to}',
    next: {
      received: 'Poi passa in produzione.',
      inReview: 'La produzione inizia appena la verifica è conclusa.',
      inReviewProduction: 'La produzione inizia appena è scelto il laboratorio di stampa.',
      inReviewIntake: 'Vengono verificati indirizzo, grafica e disponibilità; poi inizia la produzione.',
      inProduction: 'Poi viene imballato tutto.',
      packed: 'Poi passa al corriere.',
      partlyShipped: 'Gli altri articoli non sono ancora stati spediti.',
      shipped: 'Affidato al corriere.',
      inProgress: 'Per ora non abbiamo altri dettagli.',
    },
    progressPacked: 'Imballati: {count} su {total}',
    progressShipped: 'Spediti: {count} su {total}',
    progressDelivered: 'Consegnati: {count} su {total}',
    canceledNote: 'Questo ordine non andrà avanti. Se non te lo aspettavi, scrivici.',
    firstScan: 'Spesso ai corrieri serve un giorno o due per mostrare la prima scansione.',
    noDeliveryDate: 'Non abbiamo una data di consegna. Forse la trovi sulla pagina del corriere.',

    packages: 'Pacchi',
    package: 'Pacco',
    packageNumber: 'Pacco {number} di {total}',
    labelOnly: 'L’etichetta è stampata; non sappiamo ancora se il pacco è partito.',
    trackingNumber: 'Codice di tracciamento',
    noTrackingNumber: 'Ancora nessun codice di tracciamento.',
    noNumberGiven: 'Per questo ordine non è stato fornito alcun codice di tracciamento.',
    copy: 'Copia',
    copied: 'Copiato',
    copyNumber: 'Copia il codice di tracciamento',
    copyNumberOf: 'Copia il codice di tracciamento del pacco {number}',
    trackAt: 'Segui su {host}',
    trackWith: 'Segui con {carrier}',
    lastMile: 'Te lo consegna a casa la posta. La posta non mostra nulla finché non ha il pacco.',
    packageDelivered: 'Secondo il corriere, questo pacco è stato consegnato.',
    packageNotDelivered: 'Secondo il corriere, non è ancora stato consegnato.',
    hiddenNumbers: 'Per vedere i codici di tracciamento, inserisci qui sotto l’e-mail o il CAP.',
    noAssignment: 'Il laboratorio di stampa non ci dice quale articolo si trova in quale pacco.',

    items: 'Articoli',
    itemCount: { one: '{count} in totale', other: '{count} in totale' },
    unnamedItem: 'Articolo senza descrizione',
    noItems: 'Non abbiamo l’elenco degli articoli di questo ordine.',
    sku: 'Cod. {sku}',
    showMore: { one: 'Mostra {count} altro', other: 'Mostra altri {count}' },
    canceledItems: 'Annullati',

    destination: 'Destinazione',

    checked: 'Ultimo controllo: {time} (la tua ora)',
    checkedIn: 'Ultimo controllo: {time} ({zone})',
    asOf: 'Situazione aggiornata: {time}',
    checkAgain: 'Controlla di nuovo',
    checking: 'Controllo in corso…',
    autoRefresh: 'Aggiorna automaticamente',
    nothingNew: 'Nessuna novità. {checked}.',
    changed: 'Novità: {answer}',
    outage: 'Non riusciamo a contattare il laboratorio di stampa. Ultimo stato noto: {time}.',
    offline: 'Sei offline. Ultimo stato noto: {time}.',
    limited: 'Sospendiamo i controlli per un momento. Ultimo stato noto: {time}.',
    linkEnded: 'Questo link è scaduto e la pagina non si aggiorna più. Ultimo stato noto: {time}.',

    since: 'Dalla tua ultima visita ({day}): {changes}.',
    sinceStage: 'l’ordine è passato da «{before}» a «{after}»',
    sincePackages: { one: 'c’è {count} pacco in più', other: 'ci sono {count} pacchi in più' },
    sincePacked: {
      one: 'è stato imballato {count} altro articolo',
      other: 'sono stati imballati altri {count} articoli',
    },
    sinceCanceled: {
      one: 'è stato annullato {count} articolo',
      other: 'sono stati annullati {count} articoli',
    },
  },

  topics: {
    heading: 'Che cosa puoi fare',
    questions: {
      late: 'Non è arrivato. Che cosa posso fare?',
      'no-scan-yet': 'Perché il tracciamento non mostra ancora nulla?',
      'delivered-not-received': 'Risulta consegnato, ma non ce l’ho',
      'wrong-or-damaged': 'Qualcosa è sbagliato o danneggiato?',
      'on-hold': 'Perché è in verifica?',
      canceled: 'E il mio rimborso?',
      'order-again': 'Posso riceverlo lo stesso?',
      when: 'Quando arriverà?',
      'change-or-cancel': 'Posso modificarlo o annullarlo?',
    },
    texts: {
      late: {
        one: 'È stato spedito da più di {count} giorno. Guarda prima la pagina del corriere e la cassetta della posta, e chiedi ai vicini. Se non c’è, scrivici e facciamo una verifica.',
        other:
          'È stato spedito da più di {count} giorni. Guarda prima la pagina del corriere e la cassetta della posta, e chiedi ai vicini. Se non c’è, scrivici e facciamo una verifica.',
      },
      noScanYet:
        'Spesso ai corrieri serve un giorno o due per mostrare la prima scansione. Se poi non compare ancora nulla, scrivici.',
      deliveredNotReceived:
        'Guarda vicino alla porta e chiedi ai vicini e a chi abita con te. Aspetta un giorno, perché alcuni pacchi spuntano più tardi. Poi chiedi al tuo ufficio postale e, se ancora non c’è, scrivici.',
      wrongOrDamaged: {
        one: 'Scatta una foto e inviacela entro {count} giorno dalla consegna.',
        other: 'Scatta una foto e inviacela entro {count} giorni dalla consegna.',
      },
      onHold:
        'Il tuo ordine viene verificato prima della produzione. Se manca qualcosa, il laboratorio di stampa ci avvisa.',
      onHoldProduction:
        'Si sta scegliendo dove stamparlo. Se manca qualcosa, il laboratorio di stampa ci avvisa.',
      onHoldIntake:
        'Indirizzo, grafica e disponibilità sono in verifica. Se manca qualcosa, il laboratorio di stampa ci avvisa.',
      canceled: 'I rimborsi li fa il nostro negozio, non il laboratorio di stampa. Chiedici del tuo.',
      orderAgain: 'Un ordine annullato non può ripartire. Scrivici o fai un nuovo ordine.',
      when: 'Non abbiamo una data di consegna. Dopo la spedizione, forse la trovi sulla pagina del corriere.',
      whenShipped:
        'La pagina del corriere mostra a che punto è e forse una data. Se il tracciamento resta fermo, scrivici.',
      changeEarly: 'Scrivici subito. Una volta in produzione, non si può annullare.',
      changeInProduction:
        'Non si può più annullare. A volte l’indirizzo si può ancora cambiare finché non è imballato: scrivici subito.',
      changeTooLate: 'Non si può più modificare né annullare. Chiedici che cosa puoi fare quando arriva.',
      changeUnknown: 'Scrivici subito: ti diciamo che cosa è ancora possibile.',
    },
    usual: {
      range: {
        one: 'Gli ordini partono di solito da {from} a {count} giorni dopo l’arrivo al laboratorio di stampa ({orders} ordini recenti).',
        other:
          'Gli ordini partono di solito da {from} a {count} giorni dopo l’arrivo al laboratorio di stampa ({orders} ordini recenti).',
      },
      within: {
        one: 'Gli ordini partono di solito entro {count} giorno dall’arrivo al laboratorio di stampa ({orders} ordini recenti).',
        other:
          'Gli ordini partono di solito entro {count} giorni dall’arrivo al laboratorio di stampa ({orders} ordini recenti).',
      },
      came: {
        one: 'Il tuo è arrivato {count} giorno fa.',
        other: 'Il tuo è arrivato {count} giorni fa.',
      },
      cameToday: 'Il tuo è arrivato oggi.',
      slower: 'È più di quanto è servito a 9 ordini recenti su 10. Scrivici: controlliamo.',
    },
    ask: 'Chiedi a noi',
    mailSubject: 'Ordine {po}: {question}',
    mailNumber: 'Numero d’ordine: {po}',
    mailPage: 'La pagina dell’ordine dice: {answer}',
  },

  recent: {
    heading: 'Visti di recente',
    note: 'Salvati solo in questo browser.',
    seen: 'ultima visita: {day}',
    forgetOne: 'Rimuovi l’ordine {po}',
    forgetAll: 'Svuota elenco',
    forgotten: 'Rimosso.',
  },

  share: {
    heading: 'Tieni questa pagina a portata di mano',
    copyLink: 'Copia link',
    linkCopied: 'Link copiato',
    share: 'Condividi…',
    print: 'Stampa',
    printedFrom: 'La pagina di questo ordine: {address}',
    qrLabel: 'Codice QR della pagina di questo ordine',
  },

  help: {
    heading: 'Domande?',
    text: 'Ti aiutiamo volentieri. Tieni a portata di mano il numero d’ordine {po}.',
    textWithoutNumber: 'Ti aiutiamo volentieri.',
    email: 'Scrivi a {email}',
    contact: 'Chiedi aiuto',
    emailSubject: 'Ordine {po}',
  },

  reply: {
    hello: 'Ciao,',
    answer: 'ecco le informazioni sul tuo ordine {po}: {answer}',
    follow: 'Puoi seguirlo qui in qualsiasi momento:',
    expires: 'Scadenza di questo link: {day}.',
    regards: 'A presto',
  },
};
