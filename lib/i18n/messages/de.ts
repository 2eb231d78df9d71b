import type { Messages } from './en';

/** German; the reader is "Sie". */
export const de: Messages = {
  page: {
    title: 'Bestellung verfolgen',
    orderTitle: '{stage} · Bestellung {po}',
    titleWithStore: '{title} · {store}',
    errorTitle: 'Fehler: {title}',
    description:
      'So steht es um Ihre Bestellung: was erledigt ist, was als Nächstes kommt und wie Sie jedes Paket verfolgen.',
    skip: 'Zum Inhalt springen',
    demo: 'Demodaten: Diese Bestellungen sind erfunden.',
    trackAnother: 'Andere Bestellung suchen',
    language: 'Sprache: {name}',
  },

  lookup: {
    heading: 'Wo ist Ihre Bestellung?',
    intro:
      'Eine Nummer zeigt Ihnen, was erledigt ist, was als Nächstes kommt und wie Sie jedes Paket verfolgen.',
    label: 'Bestellnummer',
    hint: 'Sie steht im Betreff der Bestätigungsmail und auf dem Lieferschein.',
    hintPaste: 'Sie können auch die ganze Zeile oder einen Link zur Bestellung einfügen.',
    exampleSubject: 'Ihre Bestellung {number} ist bestätigt',
    exampleFrom: 'Betreff:',
    submit: 'Bestellung finden',
  },

  problem: {
    heading: 'Da stimmt etwas nicht',
    invalidNumber:
      'Geben Sie eine Bestellnummer mit 1 bis 128 Zeichen ein, so wie sie in Ihrer E-Mail steht.',
    invalidProof: 'Geben Sie die E-Mail der Bestellung oder die Postleitzahl der Lieferadresse ein.',
    noMatch: 'Diese E-Mail-Adresse oder Postleitzahl passt nicht zu dieser Bestellnummer. Prüfen Sie beides.',
    tooManyProofs: {
      one: 'Zu viele Versuche. Warten Sie {count} Minute, bevor Sie es erneut versuchen.',
      other: 'Zu viele Versuche. Warten Sie {count} Minuten, bevor Sie es erneut versuchen.',
    },
    proofUnavailable: 'Das können wir gerade nicht prüfen. Versuchen Sie es in einer Minute erneut.',
  },

  numberLost: {
    heading: 'Um welche Bestellung geht es?',
    text: 'Uns fehlt die Bestellnummer. Geben Sie sie ein, dann sehen wir nach.',
  },
  invalidNumber: {
    heading: 'Das sieht nicht nach einer Bestellnummer aus',
  },
  notFound: {
    heading: 'Diese Bestellnummer kennen wir noch nicht',
    text: 'Zu {po} haben wir nichts gefunden.',
    checkNumber:
      'Vergleichen Sie sie mit der Nummer in Ihrer Bestätigungsmail, samt Buchstaben und Bindestrichen.',
    newOrder:
      'Gerade erst bestellt? Eine neue Bestellung erscheint hier manchmal erst nach ein paar Stunden.',
    help: 'Immer noch nichts? Fragen Sie uns, wir suchen danach.',
  },
  unavailable: {
    heading: 'Der Bestellstatus ist gerade nicht erreichbar',
    text: 'Ihre Bestellung ist davon nicht betroffen. Versuchen Sie es in einer Minute erneut.',
    retry: 'Erneut versuchen',
  },
  tooMany: {
    heading: 'Machen wir eine kurze Pause',
    text: {
      one: 'Von Ihrem Anschluss kamen zu viele Anfragen. In {count} Minute geht es weiter.',
      other: 'Von Ihrem Anschluss kamen zu viele Anfragen. In {count} Minuten geht es weiter.',
    },
    retry: 'Erneut versuchen',
  },
  linkInvalid: {
    heading: 'Dieser Link funktioniert nicht',
    text: 'Vielleicht fehlt ein Teil. Öffnen Sie ihn aus der ursprünglichen Nachricht, oder geben Sie die Bestellnummer ein.',
  },
  linkExpired: {
    heading: 'Dieser Link ist abgelaufen',
    text: 'Zum Schutz Ihrer Daten gelten solche Links nur für begrenzte Zeit. Mit der Bestellnummer finden Sie die Bestellung weiterhin.',
  },
  verification: {
    heading: 'Noch eine Angabe, zum Schutz Ihrer Daten',
    text: 'Geben Sie die E-Mail der Bestellung oder die Postleitzahl der Lieferadresse ein.',
  },
  pageNotFound: {
    heading: 'Unter dieser Adresse gibt es keine Seite',
    text: 'Vielleicht ist der Link alt oder unvollständig. Eine Bestellung finden Sie über ihre Nummer:',
  },
  broken: {
    heading: 'Bei uns ist etwas schiefgegangen',
    text: 'Ihre Bestellung ist davon nicht betroffen. Versuchen Sie es erneut; bleibt es so, geben Sie uns Bescheid.',
    reference: 'Kennung für unseren Support: {id}',
    retry: 'Erneut versuchen',
  },

  proof: {
    heading: 'Wohin geht die Bestellung?',
    text: 'Bestätigen Sie, dass es Ihre Bestellung ist, um den Lieferort zu sehen.',
    parcelsHeading: 'Sendungsnummern und Lieferort sehen',
    parcelsText: 'Bestätigen Sie, dass es Ihre Bestellung ist, um beides zu sehen.',
    label: 'E-Mail-Adresse oder Postleitzahl',
    hint: 'E-Mail der Bestellung oder Postleitzahl der Lieferadresse.',
    submit: 'Anzeigen',
    number: 'Bestellnummer',
    withoutProof: 'Bestellung ohne diese Angabe ansehen',
  },

  order: {
    number: 'Bestellung {po}',
    answer: '{answer}.',
    answerWithCanceledItems: {
      one: '{answer}; {count} Artikel wurde storniert.',
      other: '{answer}; {count} Artikel wurden storniert.',
    },
    answerWithCanceled: {
      one: '{answer}; {count} weiterer wurde storniert.',
      other: '{answer}; {count} weitere wurden storniert.',
    },
    answers: {
      received: 'Ihre Bestellung ist bei uns eingegangen',
      inReview: 'Ihre Bestellung wird geprüft',
      inReviewProduction: 'Wir wählen aus, wo Ihre Bestellung gedruckt wird',
      inReviewIntake: 'Wir prüfen Ihre Bestellung vor dem Druck',
      inProduction: 'Ihre Bestellung ist in Produktion',
      itemsPacked: {
        one: 'Ihre Bestellung ist in Produktion; {count} von {total} Artikeln ist verpackt',
        other: 'Ihre Bestellung ist in Produktion; {count} von {total} Artikeln sind verpackt',
      },
      packed: 'Ihre Bestellung ist verpackt',
      itemsShipped: {
        one: '{count} von {total} Artikeln wurde versandt',
        other: '{count} von {total} Artikeln wurden versandt',
      },
      partlyShipped: 'Ein Teil Ihrer Bestellung wurde versandt',
      shipped: 'Ihre Bestellung wurde versandt',
      shippedInPackages: {
        one: 'Ihre Bestellung wurde in {count} Paket versandt',
        other: 'Ihre Bestellung wurde in {count} Paketen versandt',
      },
      packagesDelivered: {
        one: '{count} von {total} Paketen wurde zugestellt',
        other: '{count} von {total} Paketen wurden zugestellt',
      },
      delivered: 'Ihre Bestellung wurde zugestellt',
      canceled: 'Ihre Bestellung wurde storniert',
      inProgress: 'Ihre Bestellung ist in Bearbeitung',
    },

    stages: {
      received: 'Eingegangen',
      'in-review': 'In Prüfung',
      'in-production': 'In Produktion',
      packed: 'Verpackt',
      'partly-shipped': 'Teilweise versandt',
      shipped: 'Versandt',
      delivered: 'Zugestellt',
      canceled: 'Storniert',
      'in-progress': 'In Bearbeitung',
    },

    itemStates: {
      received: 'Eingegangen',
      'in-review': 'In Prüfung',
      'in-production': 'In Produktion',
      packed: 'Verpackt',
      packedAndSent: 'Verpackt und versandt',
      shipped: 'Versandt',
      canceled: 'Storniert',
      'in-progress': 'In Bearbeitung',
    },

    timeline: 'Verlauf Ihrer Bestellung',
    stepStates: { done: 'Erledigt', current: 'Jetzt', upcoming: 'Steht noch aus' },
    seenOn: 'gesehen am {day}',
    seenBetween: 'zwischen {from} und {to}',
    next: {
      received: 'Als Nächstes geht sie in Produktion.',
      inReview: 'Nach der Prüfung beginnt die Produktion.',
      inReviewProduction: 'Sobald die Druckerei feststeht, beginnt die Produktion.',
      inReviewIntake: 'Adresse, Motiv und Bestand werden geprüft; dann beginnt die Produktion.',
      inProduction: 'Als Nächstes wird alles verpackt.',
      packed: 'Als Nächstes geht sie an den Paketdienst.',
      partlyShipped: 'Die übrigen Artikel sind noch nicht versandt.',
      shipped: 'An den Paketdienst übergeben.',
      inProgress: 'Mehr wissen wir derzeit nicht.',
    },
    progressPacked: '{count} von {total} verpackt',
    progressShipped: '{count} von {total} versandt',
    progressDelivered: '{count} von {total} zugestellt',
    canceledNote:
      'Diese Bestellung wird nicht weiter bearbeitet. Wenn Sie das nicht erwartet haben, schreiben Sie uns.',
    firstScan: 'Bis Paketdienste den ersten Scan anzeigen, dauert es oft ein bis zwei Tage.',
    noDeliveryDate: 'Wir haben kein Lieferdatum. Vielleicht nennt der Paketdienst eines auf seiner Seite.',

    packages: 'Pakete',
    package: 'Paket',
    packageNumber: 'Paket {number} von {total}',
    labelOnly: 'Das Versandetikett ist gedruckt; dass das Paket unterwegs ist, wissen wir noch nicht.',
    trackingNumber: 'Sendungsnummer',
    noTrackingNumber: 'Noch keine Sendungsnummer.',
    noNumberGiven: 'Für diese Bestellung wurde keine Sendungsnummer angegeben.',
    copy: 'Kopieren',
    copied: 'Kopiert',
    copyNumber: 'Sendungsnummer kopieren',
    copyNumberOf: 'Sendungsnummer von Paket {number} kopieren',
    trackAt: 'Verfolgen auf {host}',
    trackWith: 'Mit {carrier} verfolgen',
    lastMile: 'Die Post bringt es an die Haustür. Sie zeigt erst etwas an, wenn sie das Paket hat.',
    packageDelivered: 'Laut Paketdienst ist dieses Paket zugestellt.',
    packageNotDelivered: 'Laut Paketdienst noch nicht zugestellt.',
    hiddenNumbers:
      'Um die Sendungsnummern zu sehen, geben Sie unten die E-Mail-Adresse oder Postleitzahl ein.',
    noAssignment: 'Welcher Artikel in welchem Paket ist, teilt uns die Druckerei nicht mit.',

    items: 'Artikel',
    itemCount: { one: '{count} Stück', other: '{count} Stück' },
    unnamedItem: 'Artikel ohne Beschreibung',
    noItems: 'Wir haben keine Artikelliste zu dieser Bestellung.',
    sku: 'Art.-Nr. {sku}',
    showMore: { one: 'Noch {count} anzeigen', other: 'Noch {count} anzeigen' },
    canceledItems: 'Storniert',

    destination: 'Lieferung an',

    checked: 'Stand: {time} Uhr (Ihre Ortszeit)',
    checkedIn: 'Stand: {time} Uhr ({zone})',
    asOf: 'Stand: {time}',
    checkAgain: 'Erneut prüfen',
    checking: 'Wird geprüft …',
    autoRefresh: 'Automatisch aktualisieren',
    nothingNew: 'Nichts Neues. {checked}.',
    changed: 'Neu: {answer}',
    outage: 'Die Druckerei ist nicht erreichbar. Letzter bekannter Stand: {time} Uhr.',
    offline: 'Sie sind offline. Letzter bekannter Stand: {time} Uhr.',
    limited: 'Wir fragen einen Moment lang nicht nach. Letzter bekannter Stand: {time} Uhr.',
    linkEnded:
      'Dieser Link ist abgelaufen, die Seite wird nicht mehr aktualisiert. Letzter bekannter Stand: {time} Uhr.',

    since: 'Seit Ihrem letzten Besuch am {day}: {changes}.',
    sinceStage: 'Status „{after}“ (vorher „{before}“)',
    sincePackages: { one: '{count} neues Paket', other: '{count} neue Pakete' },
    sincePacked: { one: '{count} weiterer Artikel verpackt', other: '{count} weitere Artikel verpackt' },
    sinceCanceled: { one: '{count} Artikel storniert', other: '{count} Artikel storniert' },
  },

  topics: {
    heading: 'Was Sie tun können',
    questions: {
      late: 'Sie ist nicht angekommen. Was kann ich tun?',
      'no-scan-yet': 'Warum zeigt die Sendungsverfolgung noch nichts?',
      'delivered-not-received': 'Laut Status zugestellt, aber nicht bei mir',
      'wrong-or-damaged': 'Ist etwas falsch oder beschädigt?',
      'on-hold': 'Warum wird sie geprüft?',
      canceled: 'Was ist mit meiner Erstattung?',
      'order-again': 'Kann ich sie trotzdem bekommen?',
      when: 'Wann kommt sie an?',
      'change-or-cancel': 'Kann ich sie ändern oder stornieren?',
    },
    texts: {
      late: {
        one: 'Sie wurde vor mehr als {count} Tag versandt. Sehen Sie zuerst auf der Seite des Paketdienstes, im Briefkasten und bei den Nachbarn nach. Ist sie nicht da, fragen Sie uns: Wir gehen dem nach.',
        other:
          'Sie wurde vor mehr als {count} Tagen versandt. Sehen Sie zuerst auf der Seite des Paketdienstes, im Briefkasten und bei den Nachbarn nach. Ist sie nicht da, fragen Sie uns: Wir gehen dem nach.',
      },
      noScanYet:
        'Bis Paketdienste den ersten Scan anzeigen, dauert es oft ein bis zwei Tage. Zeigt die Sendungsverfolgung danach noch nichts, fragen Sie uns.',
      deliveredNotReceived:
        'Sehen Sie rund um die Tür nach und fragen Sie Nachbarn und alle an Ihrer Adresse. Warten Sie einen Tag, denn manche Pakete tauchen später auf. Fragen Sie dann bei Ihrer Postfiliale nach, und wenn es immer noch fehlt, schreiben Sie uns.',
      wrongOrDamaged: {
        one: 'Machen Sie ein Foto und schicken Sie es uns innerhalb von {count} Tag nach der Zustellung.',
        other: 'Machen Sie ein Foto und schicken Sie es uns innerhalb von {count} Tagen nach der Zustellung.',
      },
      onHold: 'Ihre Bestellung wird vor der Produktion geprüft. Fehlt etwas, hören wir es von der Druckerei.',
      onHoldProduction:
        'Es wird gerade ausgewählt, wo sie gedruckt wird. Fehlt etwas, hören wir es von der Druckerei.',
      onHoldIntake:
        'Adresse, Motiv und Bestand werden gerade geprüft. Fehlt etwas, hören wir es von der Druckerei.',
      canceled: 'Erstattungen kommen von unserem Shop, nicht von der Druckerei. Fragen Sie uns nach Ihrer.',
      orderAgain:
        'Eine stornierte Bestellung lässt sich nicht fortsetzen. Fragen Sie uns oder bestellen Sie neu.',
      when: 'Wir haben keinen Liefertermin. Nach dem Versand nennt die Seite des Paketdienstes vielleicht einen.',
      whenShipped:
        'Die Seite des Paketdienstes zeigt, wie weit sie ist, und nennt vielleicht einen Tag. Wenn sich nichts mehr bewegt, fragen Sie uns.',
      changeEarly:
        'Fragen Sie uns jetzt. Sobald sie in Produktion ist, kann sie nicht mehr storniert werden.',
      changeInProduction:
        'Sie kann nicht mehr storniert werden. Die Adresse lässt sich manchmal noch ändern, bis sie verpackt ist: Fragen Sie uns jetzt.',
      changeTooLate:
        'Sie kann nicht mehr geändert oder storniert werden. Fragen Sie uns, was Sie nach der Ankunft tun können.',
      changeUnknown: 'Fragen Sie uns jetzt: Wir sagen Ihnen, was noch möglich ist.',
    },
    usual: {
      range: {
        one: 'Bestellungen gehen meist {from} bis {count} Tage ab, nachdem die Druckerei sie erhalten hat ({orders} Bestellungen der letzten Zeit).',
        other:
          'Bestellungen gehen meist {from} bis {count} Tage ab, nachdem die Druckerei sie erhalten hat ({orders} Bestellungen der letzten Zeit).',
      },
      within: {
        one: 'Bestellungen gehen meist innerhalb von {count} Tag ab, nachdem die Druckerei sie erhalten hat ({orders} Bestellungen der letzten Zeit).',
        other:
          'Bestellungen gehen meist innerhalb von {count} Tagen ab, nachdem die Druckerei sie erhalten hat ({orders} Bestellungen der letzten Zeit).',
      },
      came: {
        one: 'Ihre kam vor {count} Tag dort an.',
        other: 'Ihre kam vor {count} Tagen dort an.',
      },
      cameToday: 'Ihre kam heute dort an.',
      slower:
        'Das ist länger als bei 9 von 10 Bestellungen der letzten Zeit. Fragen Sie uns: Wir gehen dem nach.',
    },
    ask: 'Uns fragen',
    mailSubject: 'Bestellung {po}: {question}',
    mailNumber: 'Bestellnummer: {po}',
    mailPage: 'Auf der Bestellseite steht: {answer}',
  },

  recent: {
    heading: 'Zuletzt angesehen',
    note: 'Nur in diesem Browser gespeichert.',
    seen: 'angesehen am {day}',
    forgetOne: 'Bestellung {po} entfernen',
    forgetAll: 'Liste leeren',
    forgotten: 'Entfernt.',
  },

  share: {
    heading: 'Diese Seite griffbereit halten',
    copyLink: 'Link kopieren',
    linkCopied: 'Link kopiert',
    share: 'Teilen …',
    print: 'Drucken',
    printedFrom: 'Die Seite dieser Bestellung: {address}',
    qrLabel: 'QR-Code der Seite dieser Bestellung',
  },

  help: {
    heading: 'Fragen?',
    text: 'Wir helfen gern. Halten Sie die Bestellnummer {po} bereit.',
    textWithoutNumber: 'Wir helfen gern.',
    email: 'An {email} schreiben',
    contact: 'Hilfe & Kontakt',
    emailSubject: 'Bestellung {po}',
  },

  reply: {
    hello: 'Guten Tag,',
    answer: 'zu Ihrer Bestellung {po}: {answer}',
    follow: 'Hier können Sie sie jederzeit verfolgen:',
    expires: 'Bis zum {day} bleibt dieser Link gültig.',
    regards: 'Freundliche Grüße',
  },
};
