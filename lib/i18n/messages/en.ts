import type { Plural } from '../message';

const plural = (forms: Plural): Plural => forms;

/**
 * Every sentence a shopper reads. `{names}` are places for values; a `plural` has a form for each number class of
 * the language. Other languages are typed by this one: a missing message does not compile.
 */
export const en = {
  page: {
    title: 'Track your order',
    /** The tab: "Shipped · Order 1001 · Store". */
    orderTitle: '{stage} · Order {po}',
    titleWithStore: '{title} · {store}',
    errorTitle: 'Error: {title}',
    description: 'See what’s done, what’s next, and how to track each package.',
    skip: 'Skip to the content',
    demo: 'Demo data: these orders are made up.',
    trackAnother: 'Track another order',
    language: 'Language: {name}',
  },

  lookup: {
    heading: 'Where is your order?',
    intro: 'Enter your order number to see what’s done, what’s next, and how to track each package.',
    label: 'Order number',
    hint: 'Look in the subject of your confirmation email or on the packing slip.',
    /** Any text that holds the number is understood. */
    hintPaste: 'You can paste the whole line, or a link to the order.',
    /** A picture in words of where to look; {number} is shown marked. */
    exampleSubject: 'Your order {number} is confirmed',
    exampleFrom: 'Subject:',
    submit: 'Find my order',
  },

  problem: {
    heading: 'There is a problem',
    invalidNumber: 'Enter an order number of 1 to 128 characters, as it appears in your email.',
    invalidProof: 'Enter the email on the order, or the postal code it ships to.',
    noMatch: 'That email or postal code doesn’t match this order number. Check both.',
    tooManyProofs: plural({
      one: 'Too many tries. Wait {count} minute, then try again.',
      other: 'Too many tries. Wait {count} minutes, then try again.',
    }),
    proofUnavailable: 'We can’t check this right now. Try again in a minute.',
  },

  numberLost: {
    heading: 'Which order are you looking for?',
    text: 'We didn’t get an order number. Enter it below and we’ll look it up.',
  },
  invalidNumber: {
    heading: 'That doesn’t look like an order number',
  },
  notFound: {
    heading: 'We can’t find that order number',
    text: 'No order matches {po}.',
    checkNumber: 'Compare it with the number in your confirmation email, letters and dashes included.',
    newOrder: 'Ordered a moment ago? A new order can take a few hours to appear here.',
    help: 'Still can’t find it? Contact us and we’ll look into it.',
  },
  unavailable: {
    heading: 'Order status isn’t available right now',
    text: 'Your order isn’t affected. Try again in a minute.',
    retry: 'Try again',
  },
  tooMany: {
    heading: 'Please wait a moment',
    text: plural({
      one: 'Too many lookups from your network. Try again in {count} minute.',
      other: 'Too many lookups from your network. Try again in {count} minutes.',
    }),
    retry: 'Try again',
  },
  linkInvalid: {
    heading: 'This link doesn’t work',
    text: 'Part of it may be missing. Open it from the original message, or enter your order number.',
  },
  linkExpired: {
    heading: 'This link has expired',
    text: 'For privacy, such links work for a limited time. The order number still opens the order.',
  },
  verification: {
    heading: 'One more step, for your privacy',
    text: 'Enter the email on the order, or the ZIP/postal code it ships to.',
  },
  pageNotFound: {
    heading: 'We can’t find that page',
    text: 'The link may be old or incomplete. Find your order by its number:',
  },
  broken: {
    heading: 'Something went wrong on our end',
    text: 'Your order isn’t affected. Try again, and if it keeps happening, let us know.',
    reference: 'Reference for our support: {id}',
    retry: 'Try again',
  },

  proof: {
    heading: 'See the destination',
    text: 'Confirm it’s your order to see where it ships.',
    /** In place of the two above, where the number alone doesn't show the parcels. */
    parcelsHeading: 'See tracking numbers and destination',
    parcelsText: 'Confirm it’s your order to see both.',
    label: 'Email or ZIP/postal code',
    hint: 'The email on the order, or the postal code it ships to.',
    submit: 'Show details',
    number: 'Order number',
    withoutProof: 'View the order without it',
  },

  /** All that the order itself says. This part goes to the browser, which keeps the order fresh. */
  order: {
    number: 'Order {po}',
    /** A sentence of `answers`, alone or with its canceled items; the second follows one that counts items. */
    answer: '{answer}.',
    answerWithCanceledItems: plural({
      one: '{answer}; {count} item was canceled.',
      other: '{answer}; {count} items were canceled.',
    }),
    answerWithCanceled: plural({
      one: '{answer}; {count} other was canceled.',
      other: '{answer}; {count} others were canceled.',
    }),
    answers: {
      received: 'We have received your order',
      inReview: 'Your order is being checked',
      inReviewProduction: 'We are choosing where to print your order',
      inReviewIntake: 'We are checking your order before printing',
      inProduction: 'Your order is in production',
      itemsPacked: plural({
        one: 'Your order is being made; {count} of your {total} items is packed',
        other: 'Your order is being made; {count} of your {total} items are packed',
      }),
      packed: 'Your order is packed',
      itemsShipped: plural({
        one: '{count} of your {total} items has shipped',
        other: '{count} of your {total} items have shipped',
      }),
      partlyShipped: 'Part of your order has shipped',
      shipped: 'Your order has shipped',
      shippedInPackages: plural({
        one: 'Your order has shipped in {count} package',
        other: 'Your order has shipped in {count} packages',
      }),
      packagesDelivered: plural({
        one: '{count} of your {total} packages has been delivered',
        other: '{count} of your {total} packages have been delivered',
      }),
      delivered: 'Your order was delivered',
      canceled: 'Your order was canceled',
      inProgress: 'Your order is in progress',
    },

    stages: {
      received: 'Received',
      'in-review': 'Being checked',
      'in-production': 'In production',
      packed: 'Packed',
      'partly-shipped': 'Partly shipped',
      shipped: 'Shipped',
      delivered: 'Delivered',
      canceled: 'Canceled',
      'in-progress': 'In progress',
    },

    /** Of an item. Not the same words as an order's: in many languages the two differ in gender. */
    itemStates: {
      received: 'Received',
      'in-review': 'Being checked',
      'in-production': 'In production',
      packed: 'Packed',
      packedAndSent: 'Packed and shipped',
      shipped: 'Shipped',
      canceled: 'Canceled',
      'in-progress': 'In progress',
    },

    timeline: 'Progress of your order',
    stepStates: { done: 'Done', current: 'Now', upcoming: 'Still to come' },
    /** Beside a step whose time nobody tells: when we saw that it had begun. */
    seenOn: 'seen {day}',
    seenBetween: 'between {from} and {to}',
    next: {
      received: 'Next, it goes into production.',
      inReview: 'It goes into production once the check is done.',
      inReviewProduction: 'It goes into production once we’ve chosen where to print it.',
      inReviewIntake: 'We check address, artwork, and stock; then it goes into production.',
      inProduction: 'Next, everything is packed.',
      packed: 'Next, it is handed to the carrier.',
      partlyShipped: 'The other items haven’t shipped yet.',
      shipped: 'Handed over to the carrier.',
      inProgress: 'We don’t have more details right now.',
    },
    progressPacked: '{count} of {total} packed',
    progressShipped: '{count} of {total} shipped',
    progressDelivered: '{count} of {total} delivered',
    canceledNote: 'This order won’t go any further. If you didn’t expect that, contact us.',
    firstScan: 'Carriers often need a day or two to show the first scan.',
    noDeliveryDate: 'We don’t have a delivery date. The carrier’s page may show one.',

    packages: 'Packages',
    package: 'Package',
    packageNumber: 'Package {number} of {total}',
    labelOnly: 'The label is printed; we don’t know yet if the package has left.',
    trackingNumber: 'Tracking number',
    noTrackingNumber: 'No tracking number yet.',
    noNumberGiven: 'No tracking number was given for this order.',
    copy: 'Copy',
    copied: 'Copied',
    /** The button’s name to a screen reader: of the only package, and of one among several. */
    copyNumber: 'Copy tracking number',
    copyNumberOf: 'Copy tracking number of package {number}',
    trackAt: 'Track at {host}',
    trackWith: 'Track with {carrier}',
    lastMile:
      'Your post office brings it to the door. The post office shows nothing until it has the package.',
    packageDelivered: 'The carrier reports this package delivered.',
    packageNotDelivered: 'Not delivered yet, according to the carrier.',
    hiddenNumbers: 'To see tracking numbers, enter the email or postal code below.',
    noAssignment: 'The print shop doesn’t tell us which item is in which package.',

    items: 'Items',
    itemCount: plural({ one: '{count} total', other: '{count} total' }),
    unnamedItem: 'Item without a description',
    noItems: 'We don’t have the item list for this order.',
    sku: 'SKU {sku}',
    showMore: plural({ one: 'Show {count} more', other: 'Show {count} more' }),
    canceledItems: 'Canceled',

    destination: 'Delivery to',

    checked: 'Last checked {time} (your time)',
    checkedIn: 'Last checked {time} ({zone})',
    /** On paper, where the time needs its day. */
    asOf: 'As of {time}',
    checkAgain: 'Check again',
    checking: 'Checking…',
    autoRefresh: 'Update automatically',
    nothingNew: 'Nothing new. {checked}.',
    changed: 'Update: {answer}',
    outage: 'We can’t reach the print shop. This is the status as of {time}.',
    offline: 'You are offline. This is the status as of {time}.',
    limited: 'Checking is paused for a moment. This is the status as of {time}.',
    linkEnded: 'This link has expired, so the page no longer updates. This is the status as of {time}.',

    since: 'Since your last visit on {day}: {changes}.',
    sinceStage: 'your order went from “{before}” to “{after}”',
    sincePackages: plural({ one: '{count} package was added', other: '{count} packages were added' }),
    sincePacked: plural({ one: '{count} more item was packed', other: '{count} more items were packed' }),
    sinceCanceled: plural({ one: '{count} item was canceled', other: '{count} items were canceled' }),
  },

  /** The next question: what can be done at this moment. A page gets the topics of its order alone. */
  topics: {
    /** Names the list for those who hear it. */
    heading: 'What you can do',
    questions: {
      late: 'It hasn’t arrived. What can I do?',
      'no-scan-yet': 'Why does tracking show nothing yet?',
      'delivered-not-received': 'It says delivered, but I don’t have it',
      'wrong-or-damaged': 'Is something wrong or damaged?',
      'on-hold': 'Why is it being checked?',
      canceled: 'What about my refund?',
      'order-again': 'Can I still get it?',
      when: 'When will it arrive?',
      'change-or-cancel': 'Can I change or cancel it?',
    },
    texts: {
      late: plural({
        one: 'It shipped more than {count} day ago. Look at the carrier’s page, in your mailbox, and at the neighbors’ first. If it isn’t there, ask us: we’ll look into it.',
        other:
          'It shipped more than {count} days ago. Look at the carrier’s page, in your mailbox, and at the neighbors’ first. If it isn’t there, ask us: we’ll look into it.',
      }),
      noScanYet:
        'Carriers often need a day or two to show the first scan. If tracking still shows nothing after that, ask us.',
      deliveredNotReceived:
        'Look around your door, and ask neighbors and everyone at your address. Wait a day, as some packages turn up late. Then ask at your local post office, and if it still isn’t there, write to us.',
      wrongOrDamaged: plural({
        one: 'Take a photo and send it to us within {count} day of delivery.',
        other: 'Take a photo and send it to us within {count} days of delivery.',
      }),
      onHold:
        'Your order is being checked before production. If anything is missing, we hear from the print shop.',
      onHoldProduction:
        'The place to print it is being chosen. If anything is missing, we hear from the print shop.',
      onHoldIntake:
        'Address, artwork, and stock are being checked. If anything is missing, we hear from the print shop.',
      canceled: 'Refunds come from our store, not from the print shop. Ask us about yours.',
      orderAgain: 'A canceled order can’t be started again. Ask us, or place a new order.',
      when: 'We don’t have a delivery date. Once it has shipped, the carrier’s page may show one.',
      whenShipped:
        'The carrier’s page tells how far it is, and perhaps a date. If tracking stops moving, ask us.',
      changeEarly: 'Ask us now. Once it’s in production, it can’t be canceled.',
      changeInProduction:
        'It can no longer be canceled. The address can sometimes still be changed until it’s packed, so ask us now.',
      changeTooLate: 'It can no longer be changed or canceled. Ask us what you can do once it arrives.',
      changeUnknown: 'Ask us now: we’ll tell you what is still possible.',
    },
    /** How long it usually takes, and how long this order has taken. */
    usual: {
      range: plural({
        one: 'Orders usually leave {from} to {count} days after they reach the print shop ({orders} recent orders).',
        other:
          'Orders usually leave {from} to {count} days after they reach the print shop ({orders} recent orders).',
      }),
      within: plural({
        one: 'Orders usually leave within {count} day of reaching the print shop ({orders} recent orders).',
        other:
          'Orders usually leave within {count} days of reaching the print shop ({orders} recent orders).',
      }),
      came: plural({
        one: 'Yours came {count} day ago.',
        other: 'Yours came {count} days ago.',
      }),
      cameToday: 'Yours came today.',
      slower: 'That is longer than 9 in 10 recent orders. Ask us: we’ll look into it.',
    },
    ask: 'Ask us',
    /** The mail that a button begins: its subject, and two lines below what the shopper writes. */
    mailSubject: 'Order {po}: {question}',
    mailNumber: 'Order number: {po}',
    mailPage: 'The order page says: {answer}',
  },

  recent: {
    heading: 'Recently viewed',
    note: 'Saved in this browser only.',
    seen: 'seen {day}',
    forgetOne: 'Remove order {po}',
    forgetAll: 'Clear list',
    forgotten: 'Removed.',
  },

  share: {
    heading: 'Keep this page handy',
    copyLink: 'Copy link',
    linkCopied: 'Link copied',
    share: 'Share…',
    print: 'Print',
    printedFrom: 'This order’s page: {address}',
    qrLabel: 'QR code of this order’s page',
  },

  help: {
    heading: 'Questions?',
    text: 'We’re happy to help. Have order number {po} at hand.',
    textWithoutNumber: 'We’re happy to help.',
    email: 'Email {email}',
    contact: 'Get help',
    emailSubject: 'Order {po}',
  },

  /** The ready reply that the support desk copies, a line each. */
  reply: {
    hello: 'Hello,',
    answer: 'Here’s the latest on your order {po}: {answer}',
    follow: 'You can track it here anytime:',
    expires: 'This link works until {day}.',
    regards: 'Kind regards',
  },
};

export type Messages = typeof en;
export type OrderMessages = Messages['order'];
