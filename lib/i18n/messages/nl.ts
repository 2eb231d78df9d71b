import type { Messages } from './en';

/** Dutch; the reader is "je". */
export const nl: Messages = {
  page: {
    title: 'Volg je bestelling',
    orderTitle: '{stage} · Bestelling {po}',
    titleWithStore: '{title} · {store}',
    errorTitle: 'Fout: {title}',
    description: 'Zie waar je bestelling is: wat klaar is, wat er nog komt en hoe je elk pakket volgt.',
    skip: 'Naar de inhoud',
    demo: 'Demogegevens: deze bestellingen zijn verzonnen.',
    trackAnother: 'Andere bestelling zoeken',
    language: 'Taal: {name}',
  },

  lookup: {
    heading: 'Waar is je bestelling?',
    intro: 'Met één nummer zie je wat klaar is, wat er nog komt en hoe je elk pakket volgt.',
    label: 'Bestelnummer',
    hint: 'Het staat in het onderwerp van je bevestigingsmail en op de pakbon.',
    hintPaste: 'Je kunt ook de hele regel of een link naar de bestelling plakken.',
    exampleSubject: 'Je bestelling {number} is bevestigd',
    exampleFrom: 'Onderwerp:',
    submit: 'Zoek mijn bestelling',
  },

  problem: {
    heading: 'Er klopt iets niet',
    invalidNumber: 'Vul een bestelnummer van 1 tot 128 tekens in, zoals het in je e-mail staat.',
    invalidProof: 'Vul het e-mailadres van de bestelling of de postcode van het bezorgadres in.',
    noMatch: 'Dit e-mailadres of deze postcode hoort niet bij dit bestelnummer. Controleer ze allebei.',
    tooManyProofs: {
      one: 'Te veel pogingen. Wacht {count} minuut en probeer het dan opnieuw.',
      other: 'Te veel pogingen. Wacht {count} minuten en probeer het dan opnieuw.',
    },
    proofUnavailable: 'We kunnen dit nu niet controleren. Probeer het over een minuut opnieuw.',
  },

  numberLost: {
    heading: 'Om welke bestelling gaat het?',
    text: 'We hebben geen nummer ontvangen. Vul het in, dan zoeken we het op.',
  },
  invalidNumber: {
    heading: 'Dat lijkt geen bestelnummer',
  },
  notFound: {
    heading: 'We kennen dit bestelnummer nog niet',
    text: 'We hebben niets gevonden voor {po}.',
    checkNumber: 'Vergelijk het met het nummer in je bevestigingsmail, inclusief letters en streepjes.',
    newOrder: 'Net besteld? Het kan een paar uur duren voor een nieuwe bestelling hier verschijnt.',
    help: 'Nog steeds niets? Vraag het ons, dan zoeken we mee.',
  },
  unavailable: {
    heading: 'De bestelstatus is nu niet bereikbaar',
    text: 'Dit heeft geen gevolgen voor je bestelling. Probeer het over een minuut opnieuw.',
    retry: 'Opnieuw proberen',
  },
  tooMany: {
    heading: 'Even een korte pauze',
    text: {
      one: 'Er is te vaak gezocht vanaf jouw verbinding. Kom over {count} minuut terug.',
      other: 'Er is te vaak gezocht vanaf jouw verbinding. Kom over {count} minuten terug.',
    },
    retry: 'Opnieuw proberen',
  },
  linkInvalid: {
    heading: 'Deze link werkt niet',
    text: 'Misschien is hij niet compleet. Open hem vanuit het oorspronkelijke bericht, of vul het bestelnummer in.',
  },
  linkExpired: {
    heading: 'Deze link is verlopen',
    text: 'Voor je privacy werken zulke links een beperkte tijd. Met het bestelnummer vind je de bestelling nog steeds.',
  },
  verification: {
    heading: 'Nog één ding, voor je privacy',
    text: 'Vul het e-mailadres van de bestelling of de postcode van het bezorgadres in.',
  },
  pageNotFound: {
    heading: 'Op dit adres staat geen pagina',
    text: 'De link is misschien oud of niet compleet. Een bestelling vind je met het nummer:',
  },
  broken: {
    heading: 'Er ging bij ons iets mis',
    text: 'Dit heeft geen gevolgen voor je bestelling. Probeer het opnieuw; blijft het zo, laat het ons weten.',
    reference: 'Kenmerk voor onze klantenservice: {id}',
    retry: 'Opnieuw proberen',
  },

  proof: {
    heading: 'Zien waar je bestelling heen gaat',
    text: 'Bevestig dat dit jouw bestelling is en bekijk de bestemming.',
    parcelsHeading: 'Track-and-tracecodes en bestemming zien',
    parcelsText: 'Bevestig dat dit jouw bestelling is om beide te zien.',
    label: 'E-mailadres of postcode',
    hint: 'E-mailadres van de bestelling of postcode van het bezorgadres.',
    submit: 'Tonen',
    number: 'Bestelnummer',
    withoutProof: 'Bekijk de bestelling zonder dit gegeven',
  },

  order: {
    number: 'Bestelling {po}',
    answer: '{answer}.',
    answerWithCanceledItems: {
      one: '{answer}; {count} artikel is geannuleerd.',
      other: '{answer}; {count} artikelen zijn geannuleerd.',
    },
    answerWithCanceled: {
      one: '{answer}; {count} ander is geannuleerd.',
      other: '{answer}; {count} andere zijn geannuleerd.',
    },
    answers: {
      received: 'We hebben je bestelling ontvangen',
      inReview: 'Je bestelling wordt gecontroleerd',
      inReviewProduction: 'We kiezen waar je bestelling wordt bedrukt',
      inReviewIntake: 'We controleren je bestelling vóór het bedrukken',
      inProduction: 'Je bestelling is in productie',
      itemsPacked: {
        one: 'Je bestelling is in productie; {count} van de {total} artikelen is ingepakt',
        other: 'Je bestelling is in productie; {count} van de {total} artikelen zijn ingepakt',
      },
      packed: 'Je bestelling is ingepakt',
      itemsShipped: {
        one: '{count} van de {total} artikelen is verzonden',
        other: '{count} van de {total} artikelen zijn verzonden',
      },
      partlyShipped: 'Een deel van je bestelling is verzonden',
      shipped: 'Je bestelling is verzonden',
      shippedInPackages: {
        one: 'Je bestelling is verzonden in {count} pakket',
        other: 'Je bestelling is verzonden in {count} pakketten',
      },
      packagesDelivered: {
        one: '{count} van de {total} pakketten is bezorgd',
        other: '{count} van de {total} pakketten zijn bezorgd',
      },
      delivered: 'Je bestelling is bezorgd',
      canceled: 'Je bestelling is geannuleerd',
      inProgress: 'Je bestelling is in behandeling',
    },

    stages: {
      received: 'Ontvangen',
      'in-review': 'Wordt gecontroleerd',
      'in-production': 'In productie',
      packed: 'Ingepakt',
      'partly-shipped': 'Deels verzonden',
      shipped: 'Verzonden',
      delivered: 'Bezorgd',
      canceled: 'Geannuleerd',
      'in-progress': 'In behandeling',
    },

    itemStates: {
      received: 'Ontvangen',
      'in-review': 'Wordt gecontroleerd',
      'in-production': 'In productie',
      packed: 'Ingepakt',
      packedAndSent: 'Ingepakt en verzonden',
      shipped: 'Verzonden',
      canceled: 'Geannuleerd',
      'in-progress': 'In behandeling',
    },

    timeline: 'Voortgang van je bestelling',
    stepStates: { done: 'Klaar', current: 'Nu', upcoming: 'Komt nog' },
    seenOn: 'gezien op {day}',
    seenBetween: 'tussen {from} en {to}',
    next: {
      received: 'Hierna begint de productie.',
      inReview: 'De productie begint zodra de controle klaar is.',
      inReviewProduction: 'De productie begint zodra de drukkerij gekozen is.',
      inReviewIntake: 'Adres, ontwerp en voorraad worden gecontroleerd; daarna begint de productie.',
      inProduction: 'Hierna wordt alles ingepakt.',
      packed: 'Hierna gaat alles naar de vervoerder.',
      partlyShipped: 'De andere artikelen zijn nog niet verzonden.',
      shipped: 'Overgedragen aan de vervoerder.',
      inProgress: 'Op dit moment weten we niet meer.',
    },
    progressPacked: '{count} van {total} ingepakt',
    progressShipped: '{count} van {total} verzonden',
    progressDelivered: '{count} van {total} bezorgd',
    canceledNote: 'Deze bestelling gaat niet door. Had je dit niet verwacht? Neem contact op.',
    firstScan: 'Vaak duurt het een dag of twee voor een vervoerder de eerste scan laat zien.',
    noDeliveryDate: 'We hebben geen bezorgdatum. Misschien staat er een op de pagina van de vervoerder.',

    packages: 'Pakketten',
    package: 'Pakket',
    packageNumber: 'Pakket {number} van {total}',
    labelOnly: 'Het label is geprint; we weten nog niet of het pakket vertrokken is.',
    trackingNumber: 'Track-and-tracecode',
    noTrackingNumber: 'Nog geen track-and-tracecode.',
    noNumberGiven: 'Voor deze bestelling is geen track-and-tracecode opgegeven.',
    copy: 'Kopiëren',
    copied: 'Gekopieerd',
    copyNumber: 'Track-and-tracecode kopiëren',
    copyNumberOf: 'Track-and-tracecode van pakket {number} kopiëren',
    trackAt: 'Volgen op {host}',
    trackWith: 'Volgen met {carrier}',
    lastMile: 'De post bezorgt het aan de deur. De post laat pas iets zien als ze het pakket heeft.',
    packageDelivered: 'Volgens de vervoerder is dit pakket bezorgd.',
    packageNotDelivered: 'Volgens de vervoerder nog niet bezorgd.',
    hiddenNumbers: 'Vul hieronder het e-mailadres of de postcode in om de track-and-tracecodes te zien.',
    noAssignment: 'De drukkerij laat ons niet weten welk artikel in welk pakket zit.',

    items: 'Artikelen',
    itemCount: { one: '{count} stuk', other: '{count} stuks' },
    unnamedItem: 'Artikel zonder omschrijving',
    noItems: 'We hebben geen artikellijst van deze bestelling.',
    sku: 'Art.nr. {sku}',
    showMore: { one: 'Nog {count} tonen', other: 'Nog {count} tonen' },
    canceledItems: 'Geannuleerd',

    destination: 'Gaat naar',

    checked: 'Gecontroleerd: {time} (jouw tijd)',
    checkedIn: 'Gecontroleerd: {time} ({zone})',
    asOf: 'Stand van {time}',
    checkAgain: 'Opnieuw controleren',
    checking: 'Bezig met controleren…',
    autoRefresh: 'Automatisch bijwerken',
    nothingNew: 'Niets nieuws. {checked}.',
    changed: 'Nieuws: {answer}',
    outage: 'We kunnen de drukkerij niet bereiken. Laatst bekende stand: {time}.',
    offline: 'Je bent offline. Laatst bekende stand: {time}.',
    limited: 'We wachten even met controleren. Laatst bekende stand: {time}.',
    linkEnded: 'Deze link is verlopen, de pagina wordt niet meer bijgewerkt. Laatst bekende stand: {time}.',

    since: 'Sinds je laatste bezoek op {day}: {changes}.',
    sinceStage: 'van ‘{before}’ naar ‘{after}’',
    sincePackages: { one: '{count} nieuw pakket', other: '{count} nieuwe pakketten' },
    sincePacked: { one: 'nog {count} artikel ingepakt', other: 'nog {count} artikelen ingepakt' },
    sinceCanceled: { one: '{count} artikel geannuleerd', other: '{count} artikelen geannuleerd' },
  },

  topics: {
    heading: 'Wat je kunt doen',
    questions: {
      late: 'Hij is er nog niet. Wat kan ik doen?',
      'no-scan-yet': 'Waarom is er nog niets te volgen?',
      'delivered-not-received': 'Volgens de status bezorgd, maar ik heb hem niet',
      'wrong-or-damaged': 'Is er iets verkeerd of beschadigd?',
      'on-hold': 'Waarom wordt hij gecontroleerd?',
      canceled: 'Hoe zit het met mijn geld terug?',
      'order-again': 'Kan ik hem nog krijgen?',
      when: 'Wanneer komt hij aan?',
      'change-or-cancel': 'Kan ik hem wijzigen of annuleren?',
    },
    texts: {
      late: {
        one: 'Hij is meer dan {count} dag geleden verzonden. Kijk eerst op de pagina van de vervoerder, in de brievenbus en bij de buren. Is hij er niet, vraag het ons: we zoeken het uit.',
        other:
          'Hij is meer dan {count} dagen geleden verzonden. Kijk eerst op de pagina van de vervoerder, in de brievenbus en bij de buren. Is hij er niet, vraag het ons: we zoeken het uit.',
      },
      noScanYet:
        'Vaak duurt het een dag of twee voor een vervoerder de eerste scan laat zien. Is er daarna nog niets te volgen, vraag het ons.',
      deliveredNotReceived:
        'Kijk rond de deur en vraag het aan de buren en je huisgenoten. Wacht een dag, want sommige pakketten duiken later op. Vraag het dan bij je postkantoor, en is het er nog niet, schrijf ons.',
      wrongOrDamaged: {
        one: 'Maak een foto en stuur die binnen {count} dag na de bezorging naar ons.',
        other: 'Maak een foto en stuur die binnen {count} dagen na de bezorging naar ons.',
      },
      onHold:
        'Je bestelling wordt vóór de productie gecontroleerd. Ontbreekt er iets, dan horen we dat van de drukkerij.',
      onHoldProduction:
        'Er wordt gekozen waar hij wordt bedrukt. Ontbreekt er iets, dan horen we dat van de drukkerij.',
      onHoldIntake:
        'Adres, ontwerp en voorraad worden gecontroleerd. Ontbreekt er iets, dan horen we dat van de drukkerij.',
      canceled: 'Terugbetalingen komen van onze winkel, niet van de drukkerij. Vraag ons naar die van jou.',
      orderAgain:
        'Een geannuleerde bestelling kan niet verder. Vraag het ons of plaats een nieuwe bestelling.',
      when: 'We hebben geen bezorgdatum. Na de verzending staat er misschien een op de pagina van de vervoerder.',
      whenShipped:
        'De pagina van de vervoerder laat zien waar hij is, en misschien een datum. Beweegt er niets meer, vraag het ons.',
      changeEarly: 'Vraag het ons nu. Zodra hij in productie is, kan hij niet meer worden geannuleerd.',
      changeInProduction:
        'Hij kan niet meer worden geannuleerd. Het adres kan soms nog worden gewijzigd tot hij is ingepakt, dus vraag het ons nu.',
      changeTooLate:
        'Hij kan niet meer worden gewijzigd of geannuleerd. Vraag ons wat je na aankomst kunt doen.',
      changeUnknown: 'Vraag het ons nu: we vertellen je wat er nog kan.',
    },
    usual: {
      range: {
        one: 'Bestellingen vertrekken meestal {from} tot {count} dagen nadat ze bij de drukkerij zijn aangekomen ({orders} recente bestellingen).',
        other:
          'Bestellingen vertrekken meestal {from} tot {count} dagen nadat ze bij de drukkerij zijn aangekomen ({orders} recente bestellingen).',
      },
      within: {
        one: 'Bestellingen vertrekken meestal binnen {count} dag nadat ze bij de drukkerij zijn aangekomen ({orders} recente bestellingen).',
        other:
          'Bestellingen vertrekken meestal binnen {count} dagen nadat ze bij de drukkerij zijn aangekomen ({orders} recente bestellingen).',
      },
      came: {
        one: 'Die van jou kwam {count} dag geleden aan.',
        other: 'Die van jou kwam {count} dagen geleden aan.',
      },
      cameToday: 'Die van jou kwam vandaag aan.',
      slower: 'Dat is langer dan bij 9 van de 10 recente bestellingen. Vraag het ons: we zoeken het uit.',
    },
    ask: 'Vraag het ons',
    mailSubject: 'Bestelling {po}: {question}',
    mailNumber: 'Bestelnummer: {po}',
    mailPage: 'Op de bestelpagina staat: {answer}',
  },

  recent: {
    heading: 'Onlangs bekeken',
    note: 'Alleen in deze browser bewaard.',
    seen: 'bekeken op {day}',
    forgetOne: 'Bestelling {po} verwijderen',
    forgetAll: 'Lijst wissen',
    forgotten: 'Verwijderd.',
  },

  share: {
    heading: 'Houd deze pagina bij de hand',
    copyLink: 'Link kopiëren',
    linkCopied: 'Link gekopieerd',
    share: 'Delen…',
    print: 'Afdrukken',
    printedFrom: 'De pagina van deze bestelling: {address}',
    qrLabel: 'QR-code van de pagina van deze bestelling',
  },

  help: {
    heading: 'Vragen?',
    text: 'We helpen je graag. Houd bestelnummer {po} bij de hand.',
    textWithoutNumber: 'We helpen je graag.',
    email: 'Mail naar {email}',
    contact: 'Hulp en contact',
    emailSubject: 'Bestelling {po}',
  },

  reply: {
    hello: 'Hallo,',
    answer: 'Over je bestelling {po}: {answer}',
    follow: 'Hier kun je hem op elk moment volgen:',
    expires: 'Deze link werkt tot en met {day}.',
    regards: 'Met vriendelijke groet',
  },
};
