import type { Messages } from './en';

/** Dutch; the reader is "je". */
export const nl: Messages = {
  page: {
    title: 'Volg je bestelling',
    orderTitle: '{stage} · Bestelling {po}',
    titleWithStore: '{title} · {store}',
    errorTitle: 'Fout: {title}',
    description: 'Zie waar je bestelling is: wat klaar is, wat er nog komt, en elk pakket.',
    skip: 'Naar de inhoud',
    demo: 'Demogegevens: deze bestellingen zijn verzonnen.',
    trackAnother: 'Andere bestelling zoeken',
    language: 'Taal: {name}',
  },

  lookup: {
    heading: 'Waar is je bestelling?',
    intro: 'Met één nummer zie je wat klaar is, wat er nog komt en waar elk pakket is.',
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
    invalidProof: 'Vul het e-mailadres of de postcode van de bestelling in.',
    noMatch:
      'Dit nummer en dit e-mailadres of deze postcode horen niet bij dezelfde bestelling. Controleer ze allebei.',
    tooManyProofs: {
      one: 'Dat is te vaak geprobeerd. Wacht {count} minuut voor je het opnieuw probeert.',
      other: 'Dat is te vaak geprobeerd. Wacht {count} minuten voor je het opnieuw probeert.',
    },
    proofUnavailable: 'We kunnen dit nu niet controleren. Probeer het over een minuut opnieuw.',
  },

  numberLost: {
    heading: 'Om welke bestelling gaat het?',
    text: 'Het bestelnummer is onderweg kwijtgeraakt. Vul het nog een keer in, dan zoeken we het op.',
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
    text: 'Je bestelling heeft hier geen last van. We hebben het nummer bewaard: probeer het over een minuut opnieuw.',
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
    heading: 'Deze link opent geen bestelling',
    text: 'Misschien is hij onderweg afgekapt. Open hem vanuit het oorspronkelijke bericht, of vul het bestelnummer in.',
  },
  linkExpired: {
    heading: 'Deze link is verlopen',
    text: 'Voor je privacy werken zulke links een beperkte tijd. Met het bestelnummer vind je de bestelling nog steeds.',
  },
  verification: {
    heading: 'Nog één ding, voor je privacy',
    text: 'Vul om deze bestelling te zien ook het e-mailadres of de postcode in waarmee besteld is.',
  },
  pageNotFound: {
    heading: 'Op dit adres staat geen pagina',
    text: 'De link is misschien oud of afgekapt. Een bestelling vind je met het nummer:',
  },
  broken: {
    heading: 'Er ging bij ons iets mis',
    text: 'Je bestelling heeft hier geen last van. Probeer het opnieuw; blijft het zo, laat het ons weten.',
    reference: 'Kenmerk voor onze klantenservice: {id}',
    retry: 'Opnieuw proberen',
  },

  proof: {
    heading: 'Zien waar je bestelling heen gaat',
    text: 'Bevestig dat dit jouw bestelling is en bekijk de bestemming.',
    parcelsHeading: 'Track-and-tracecodes en bestemming zien',
    parcelsText: 'Bevestig dat dit jouw bestelling is en bekijk alles over de pakketten.',
    label: 'E-mailadres of postcode',
    hint: 'Waarmee de bestelling geplaatst is.',
    submit: 'Laat zien',
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
      one: '{answer}; {count} is geannuleerd.',
      other: '{answer}; {count} zijn geannuleerd.',
    },
    answers: {
      received: 'We hebben je bestelling ontvangen',
      inReview: 'Je bestelling wordt gecontroleerd',
      inReviewProduction: 'We kiezen waar je bestelling wordt gedrukt',
      inReviewIntake: 'We controleren je bestelling vóór het drukken',
      inProduction: 'Je bestelling is in productie',
      itemsPacked: {
        one: '{count} van de {total} artikelen is ingepakt',
        other: '{count} van de {total} artikelen zijn ingepakt',
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
      partlyShipped: 'De andere artikelen volgen.',
      shipped: 'De vervoerder heeft je bestelling nu.',
      inProgress: 'Op dit moment weten we niet meer.',
    },
    progressPacked: '{count} van {total} ingepakt',
    progressShipped: '{count} van {total} verzonden',
    progressDelivered: '{count} van {total} bezorgd',
    canceledNote: 'Met deze bestelling gebeurt niets meer. Verrast dat je? Vraag het ons.',
    firstScan: 'Vaak duurt het een dag of twee voor een vervoerder de eerste scan laat zien.',
    noDeliveryDate:
      'We krijgen geen bezorgdatum door. Misschien staat er een op de pagina van de vervoerder.',

    packages: 'Pakketten',
    package: 'Pakket',
    packageNumber: 'Pakket {number} van {total}',
    labelOnly: 'Het label is geprint; we weten nog niet of het pakket vertrokken is.',
    trackingNumber: 'Track-and-tracecode',
    noTrackingNumber: 'Nog geen track-and-tracecode.',
    noNumberGiven: 'Voor deze bestelling is geen track-and-tracecode opgegeven.',
    copy: 'Kopiëren',
    copied: 'Gekopieerd',
    copyNumber: 'Track-and-tracecode {number} kopiëren',
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
    noItems: 'We krijgen niet door wat er in deze bestelling zit.',
    sku: 'Art.nr. {sku}',
    showMore: { one: 'Nog {count} tonen', other: 'Nog {count} tonen' },
    canceledItems: 'Geannuleerd',

    destination: 'Gaat naar',

    checked: 'Gecontroleerd: {time} (jouw tijd)',
    checkedIn: 'Gecontroleerd: {time} ({zone})',
    asOf: 'Stand van {time}',
    checkAgain: 'Opnieuw controleren',
    checking: 'Bezig met controleren…',
    autoRefresh: 'Deze pagina automatisch verversen',
    nothingNew: 'Niets nieuws. {checked}.',
    changed: 'Nieuws: {answer}',
    outage: 'We kunnen de drukkerij niet bereiken. Laatst bekende stand: {time}.',
    offline: 'Je bent offline. Laatst bekende stand: {time}.',
    limited: 'We wachten even met controleren. Laatst bekende stand: {time}.',
    linkEnded: 'Deze link is verlopen, de pagina wordt niet meer ververst. Laatst bekende stand: {time}.',

    since: 'Sinds je laatste bezoek op {day}: {changes}.',
    sinceStage: 'van ‘{before}’ naar ‘{after}’',
    sincePackages: { one: '{count} nieuw pakket', other: '{count} nieuwe pakketten' },
    sincePacked: { one: 'nog {count} artikel ingepakt', other: 'nog {count} artikelen ingepakt' },
    sinceCanceled: { one: '{count} artikel geannuleerd', other: '{count} artikelen geannuleerd' },
  },

  recent: {
    heading: 'Onlangs bekeken',
    note: 'Alleen in deze browser onthouden.',
    seen: 'bekeken op {day}',
    forgetOne: 'Bestelling {po} vergeten',
    forgetAll: 'Alles vergeten',
    forgotten: 'Vergeten.',
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
    contact: 'Hulp krijgen',
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
