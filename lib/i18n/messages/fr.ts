import type { Messages } from './en';

/**
 * French; the reader is "vous". A narrow space that doesn't break stands before ; ? and !, a full one before the colon
 * and inside « ». An order is feminine, an item and a package are masculine.
 */
export const fr: Messages = {
  page: {
    title: 'Suivre votre commande',
    orderTitle: '{stage} · Commande {po}',
    titleWithStore: '{title} · {store}',
    errorTitle: 'Erreur\u00a0: {title}',
    description:
      'Voyez où en est votre commande\u00a0: ce qui est fait, ce qui vient ensuite et comment suivre chaque colis.',
    skip: 'Aller au contenu',
    demo: 'Données de démonstration\u00a0: ces commandes sont fictives.',
    trackAnother: 'Suivre une autre commande',
    language: 'Langue\u00a0: {name}',
  },

  lookup: {
    heading: 'Où est votre commande\u202f?',
    intro:
      'Un seul numéro suffit pour savoir ce qui est fait, ce qui vient ensuite et comment suivre chaque colis.',
    label: 'Numéro de commande',
    hint: 'Il figure dans l’objet de l’e-mail de confirmation et sur le bon de livraison.',
    hintPaste: 'Vous pouvez coller toute la ligne, ou un lien vers la commande.',
    exampleSubject: 'Votre commande {number} est confirmée',
    exampleFrom: 'Objet\u00a0:',
    submit: 'Trouver ma commande',
  },

  problem: {
    heading: 'Il y a un problème',
    invalidNumber:
      'Saisissez un numéro de commande de 1 à 128 caractères, tel qu’il figure dans votre e-mail.',
    invalidProof: 'Saisissez l’e-mail de la commande ou le code postal de livraison.',
    noMatch: 'Cet e-mail ou ce code postal ne correspond pas à ce numéro de commande. Vérifiez les deux.',
    tooManyProofs: {
      one: 'Trop d’essais. Attendez {count} minute, puis réessayez.',
      other: 'Trop d’essais. Attendez {count} minutes, puis réessayez.',
    },
    proofUnavailable: 'Nous ne pouvons pas vérifier cela pour le moment. Réessayez dans une minute.',
  },

  numberLost: {
    heading: 'De quelle commande s’agit-il\u202f?',
    text: 'Il manque le numéro. Saisissez-le pour retrouver la commande.',
  },
  invalidNumber: {
    heading: 'Cela ne ressemble pas à un numéro de commande',
  },
  notFound: {
    heading: 'Nous ne connaissons pas encore ce numéro de commande',
    text: 'Nous n’avons rien trouvé pour {po}.',
    checkNumber: 'Comparez-le au numéro de votre e-mail de confirmation, lettres et tirets compris.',
    newOrder:
      'Vous venez de commander\u202f? Une nouvelle commande peut mettre quelques heures à apparaître ici.',
    help: 'Toujours rien\u202f? Écrivez-nous et nous la cherchons.',
  },
  unavailable: {
    heading: 'Le suivi des commandes ne répond pas pour le moment',
    text: 'Cela ne change rien à votre commande. Réessayez dans une minute.',
    retry: 'Réessayer',
  },
  tooMany: {
    heading: 'Faisons une courte pause',
    text: {
      one: 'Il y a eu trop de recherches depuis votre connexion. Revenez dans {count} minute.',
      other: 'Il y a eu trop de recherches depuis votre connexion. Revenez dans {count} minutes.',
    },
    retry: 'Réessayer',
  },
  linkInvalid: {
    heading: 'Ce lien ne fonctionne pas',
    text: 'Il est peut-être incomplet. Ouvrez-le depuis le message d’origine, ou saisissez le numéro de commande.',
  },
  linkExpired: {
    heading: 'Ce lien a expiré',
    text: 'Par souci de confidentialité, ces liens ont une durée limitée. Le numéro de commande, lui, fonctionne toujours.',
  },
  verification: {
    heading: 'Encore une chose, pour votre confidentialité',
    text: 'Saisissez l’e-mail de la commande ou le code postal de livraison.',
  },
  pageNotFound: {
    heading: 'Il n’y a pas de page à cette adresse',
    text: 'Le lien est peut-être ancien ou incomplet. Une commande se trouve par son numéro\u00a0:',
  },
  broken: {
    heading: 'Un problème est survenu de notre côté',
    text: 'Cela ne change rien à votre commande. Réessayez et, si cela persiste, prévenez-nous.',
    reference: 'Référence pour notre équipe\u00a0: {id}',
    retry: 'Réessayer',
  },

  proof: {
    heading: 'Voir la destination',
    text: 'Confirmez que cette commande est la vôtre pour voir où elle va.',
    parcelsHeading: 'Voir les numéros de suivi et la destination',
    parcelsText: 'Confirmez que cette commande est la vôtre pour voir les deux.',
    label: 'E-mail ou code postal',
    hint: 'L’e-mail de la commande ou le code postal de livraison.',
    submit: 'Afficher',
    number: 'Numéro de commande',
    withoutProof: 'Voir la commande sans cette information',
  },

  order: {
    number: 'Commande {po}',
    answer: '{answer}.',
    answerWithCanceledItems: {
      one: '{answer}\u202f; {count} article a été annulé.',
      other: '{answer}\u202f; {count} articles ont été annulés.',
    },
    answerWithCanceled: {
      one: '{answer}\u202f; {count} autre a été annulé.',
      other: '{answer}\u202f; {count} autres ont été annulés.',
    },
    answers: {
      received: 'Nous avons reçu votre commande',
      inReview: 'Votre commande est en cours de vérification',
      inReviewProduction: 'Nous choisissons où imprimer votre commande',
      inReviewIntake: 'Nous vérifions votre commande avant l’impression',
      inProduction: 'Votre commande est en production',
      itemsPacked: {
        one: 'Votre commande est en production\u202f; {count} article sur {total} est emballé',
        other: 'Votre commande est en production\u202f; {count} articles sur {total} sont emballés',
      },
      packed: 'Votre commande est emballée',
      itemsShipped: {
        one: '{count} article sur {total} a été expédié',
        other: '{count} articles sur {total} ont été expédiés',
      },
      partlyShipped: 'Une partie de votre commande a été expédiée',
      shipped: 'Votre commande a été expédiée',
      shippedInPackages: {
        one: 'Votre commande a été expédiée en {count} colis',
        other: 'Votre commande a été expédiée en {count} colis',
      },
      packagesDelivered: {
        one: '{count} colis sur {total} a été livré',
        other: '{count} colis sur {total} ont été livrés',
      },
      delivered: 'Votre commande a été livrée',
      canceled: 'Votre commande a été annulée',
      inProgress: 'Votre commande est en cours de traitement',
    },

    stages: {
      received: 'Reçue',
      'in-review': 'En vérification',
      'in-production': 'En production',
      packed: 'Emballée',
      'partly-shipped': 'Partiellement expédiée',
      shipped: 'Expédiée',
      delivered: 'Livrée',
      canceled: 'Annulée',
      'in-progress': 'En cours',
    },

    itemStates: {
      received: 'Reçu',
      'in-review': 'En vérification',
      'in-production': 'En production',
      packed: 'Emballé',
      packedAndSent: 'Emballé et expédié',
      shipped: 'Expédié',
      canceled: 'Annulé',
      'in-progress': 'En cours',
    },

    timeline: 'Avancement de votre commande',
    stepStates: { done: 'Terminé', current: 'Maintenant', upcoming: 'À venir' },
    seenOn: 'constaté le {day}',
    seenBetween: 'entre le {from} et le {to}',
    next: {
      received: 'Ensuite, elle passe en production.',
      inReview: 'La production commence une fois la vérification terminée.',
      inReviewProduction: 'La production commence une fois l’atelier choisi.',
      inReviewIntake:
        'Nous vérifions l’adresse, le visuel et le stock\u202f; la production commence ensuite.',
      inProduction: 'Ensuite, tout est emballé.',
      packed: 'Ensuite, elle est remise au transporteur.',
      partlyShipped: 'Les autres articles ne sont pas encore expédiés.',
      shipped: 'Remise au transporteur.',
      inProgress: 'Pas plus de détails pour le moment.',
    },
    progressPacked: 'Emballés\u00a0: {count} sur {total}',
    progressShipped: 'Expédiés\u00a0: {count} sur {total}',
    progressDelivered: 'Livrés\u00a0: {count} sur {total}',
    canceledNote: 'Cette commande s’arrête ici. Si ce n’était pas prévu, contactez-nous.',
    firstScan: 'Il faut souvent un jour ou deux aux transporteurs pour afficher le premier scan.',
    noDeliveryDate:
      'Nous n’avons pas de date de livraison. La page du transporteur en indique peut-être une.',

    packages: 'Colis',
    package: 'Colis',
    packageNumber: 'Colis {number} sur {total}',
    labelOnly: 'L’étiquette est imprimée\u202f; nous ne savons pas encore si le colis est parti.',
    trackingNumber: 'Numéro de suivi',
    noTrackingNumber: 'Pas encore de numéro de suivi.',
    noNumberGiven: 'Aucun numéro de suivi n’a été fourni pour cette commande.',
    copy: 'Copier',
    copied: 'Copié',
    copyNumber: 'Copier le numéro de suivi',
    copyNumberOf: 'Copier le numéro de suivi du colis {number}',
    trackAt: 'Suivre sur {host}',
    trackWith: 'Suivre avec {carrier}',
    lastMile: 'La poste vous l’apporte à domicile. Elle n’affiche rien tant qu’elle n’a pas le colis.',
    packageDelivered: 'Le transporteur indique que ce colis a été livré.',
    packageNotDelivered: 'Pas encore livré, d’après le transporteur.',
    hiddenNumbers: 'Pour voir les numéros de suivi, saisissez ci-dessous l’e-mail ou le code postal.',
    noAssignment: 'L’atelier d’impression ne nous dit pas quel article est dans quel colis.',

    items: 'Articles',
    itemCount: { one: '{count} au total', other: '{count} au total' },
    unnamedItem: 'Article sans description',
    noItems: 'Nous n’avons pas la liste des articles de cette commande.',
    sku: 'Réf. {sku}',
    showMore: { one: 'Afficher {count} de plus', other: 'Afficher {count} de plus' },
    canceledItems: 'Annulés',

    destination: 'Destination',

    checked: 'Vérifié\u00a0: {time} (votre heure)',
    checkedIn: 'Vérifié\u00a0: {time} ({zone})',
    asOf: 'Situation au {time}',
    checkAgain: 'Vérifier de nouveau',
    checking: 'Vérification…',
    autoRefresh: 'Actualiser automatiquement',
    nothingNew: 'Rien de nouveau. {checked}.',
    changed: 'Du nouveau\u00a0: {answer}',
    outage: 'L’atelier d’impression ne répond pas. Dernier état connu\u00a0: {time}.',
    offline: 'Vous êtes hors ligne. Dernier état connu\u00a0: {time}.',
    limited: 'Nous marquons une courte pause. Dernier état connu\u00a0: {time}.',
    linkEnded: 'Ce lien a expiré\u00a0: la page ne se met plus à jour. Dernier état connu\u00a0: {time}.',

    since: 'Depuis votre dernière visite le {day}\u00a0: {changes}.',
    sinceStage: 'votre commande est passée de «\u00a0{before}\u00a0» à «\u00a0{after}\u00a0»',
    sincePackages: { one: '{count} colis a été ajouté', other: '{count} colis ont été ajoutés' },
    sincePacked: {
      one: '{count} article de plus a été emballé',
      other: '{count} articles de plus ont été emballés',
    },
    sinceCanceled: {
      one: '{count} article a été annulé',
      other: '{count} articles ont été annulés',
    },
  },

  topics: {
    heading: 'Ce que vous pouvez faire',
    questions: {
      late: 'Elle n’est pas arrivée. Que faire\u202f?',
      'no-scan-yet': 'Pourquoi le suivi n’affiche-t-il encore rien\u202f?',
      'delivered-not-received': 'Indiquée comme livrée, mais je ne l’ai pas',
      'wrong-or-damaged': 'Quelque chose ne va pas ou est abîmé\u202f?',
      'on-hold': 'Pourquoi est-elle en vérification\u202f?',
      canceled: 'Qu’en est-il de mon remboursement\u202f?',
      'order-again': 'Puis-je encore la recevoir\u202f?',
      when: 'Quand arrivera-t-elle\u202f?',
      'change-or-cancel': 'Puis-je la modifier ou l’annuler\u202f?',
    },
    texts: {
      late: {
        one: 'Elle a été expédiée il y a plus de {count} jour. Regardez d’abord la page du transporteur, votre boîte aux lettres et chez les voisins. Si elle n’y est pas, écrivez-nous\u00a0: nous chercherons.',
        other:
          'Elle a été expédiée il y a plus de {count} jours. Regardez d’abord la page du transporteur, votre boîte aux lettres et chez les voisins. Si elle n’y est pas, écrivez-nous\u00a0: nous chercherons.',
      },
      noScanYet:
        'Il faut souvent un jour ou deux aux transporteurs pour afficher le premier scan. Si le suivi reste vide ensuite, écrivez-nous.',
      deliveredNotReceived:
        'Regardez autour de votre porte, demandez aux voisins et aux personnes de votre adresse. Attendez un jour, car certains colis apparaissent plus tard. Demandez ensuite à votre bureau de poste et, si le colis n’est toujours pas là, écrivez-nous.',
      wrongOrDamaged: {
        one: 'Prenez une photo et envoyez-la-nous dans un délai de {count} jour après la livraison.',
        other: 'Prenez une photo et envoyez-la-nous dans les {count} jours après la livraison.',
      },
      onHold:
        'Votre commande est vérifiée avant la production. S’il manque quelque chose, l’atelier d’impression nous prévient.',
      onHoldProduction:
        'Le lieu d’impression est en cours de choix. S’il manque quelque chose, l’atelier d’impression nous prévient.',
      onHoldIntake:
        'L’adresse, le visuel et le stock sont en cours de vérification. S’il manque quelque chose, l’atelier d’impression nous prévient.',
      canceled:
        'C’est notre boutique qui rembourse, pas l’atelier d’impression. Interrogez-nous sur votre remboursement.',
      orderAgain:
        'Une commande annulée ne peut pas être relancée. Écrivez-nous ou passez une nouvelle commande.',
      when: 'Nous n’avons pas de date de livraison. Une fois la commande expédiée, la page du transporteur en indiquera peut-être une.',
      whenShipped:
        'La page du transporteur montre où elle en est, et peut-être une date. Si le suivi n’avance plus, écrivez-nous.',
      changeEarly: 'Écrivez-nous tout de suite. Une fois en production, elle ne peut plus être annulée.',
      changeInProduction:
        'Elle ne peut plus être annulée. L’adresse peut parfois encore être modifiée jusqu’à l’emballage, alors écrivez-nous tout de suite.',
      changeTooLate:
        'Elle ne peut plus être modifiée ni annulée. Demandez-nous ce que vous pourrez faire à son arrivée.',
      changeUnknown: 'Écrivez-nous tout de suite\u00a0: nous vous dirons ce qui est encore possible.',
    },
    usual: {
      range: {
        one: 'Les commandes partent en général {from} à {count} jours après leur arrivée à l’atelier d’impression ({orders} commandes récentes).',
        other:
          'Les commandes partent en général {from} à {count} jours après leur arrivée à l’atelier d’impression ({orders} commandes récentes).',
      },
      within: {
        one: 'Les commandes partent en général dans un délai de {count} jour après leur arrivée à l’atelier d’impression ({orders} commandes récentes).',
        other:
          'Les commandes partent en général dans un délai de {count} jours après leur arrivée à l’atelier d’impression ({orders} commandes récentes).',
      },
      came: {
        one: 'La vôtre y est arrivée il y a {count} jour.',
        other: 'La vôtre y est arrivée il y a {count} jours.',
      },
      cameToday: 'La vôtre y est arrivée aujourd’hui.',
      slower: 'C’est plus long que pour 9 commandes récentes sur 10. Écrivez-nous\xa0: nous allons vérifier.',
    },
    ask: 'Nous écrire',
    mailSubject: 'Commande {po}\u00a0: {question}',
    mailNumber: 'Numéro de commande\u00a0: {po}',
    mailPage: 'La page de la commande indique\u00a0: {answer}',
  },

  recent: {
    heading: 'Vues récemment',
    note: 'Enregistré dans ce navigateur uniquement.',
    seen: 'vue le {day}',
    forgetOne: 'Retirer la commande {po}',
    forgetAll: 'Vider la liste',
    forgotten: 'Liste mise à jour.',
  },

  share: {
    heading: 'Gardez cette page sous la main',
    copyLink: 'Copier le lien',
    linkCopied: 'Lien copié',
    share: 'Partager…',
    print: 'Imprimer',
    printedFrom: 'La page de cette commande\u00a0: {address}',
    qrLabel: 'Code QR de la page de cette commande',
  },

  help: {
    heading: 'Des questions\u202f?',
    text: 'Nous vous aidons volontiers. Gardez le numéro de commande {po} sous la main.',
    textWithoutNumber: 'Nous vous aidons volontiers.',
    email: 'Écrire à {email}',
    contact: 'Obtenir de l’aide',
    emailSubject: 'Commande {po}',
  },

  reply: {
    hello: 'Bonjour,',
    answer: 'Au sujet de votre commande {po}\u00a0: {answer}',
    follow: 'Vous pouvez la suivre ici à tout moment\u00a0:',
    expires: 'Jusqu’au {day}, ce lien reste valable.',
    regards: 'Bien cordialement',
  },
};
