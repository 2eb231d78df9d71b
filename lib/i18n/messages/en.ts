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
    description: 'See where your order is: what is done, what comes next, and every package.',
    skip: 'Skip to the content',
    demo: 'Demo data: these orders are made up.',
    trackAnother: 'Track another order',
    language: 'Language: {name}',
  },

  lookup: {
    heading: 'Where is your order?',
    intro: 'One number tells you what is done, what comes next, and where each package is.',
    label: 'Order number',
    hint: 'It stands in the subject of your confirmation e-mail, and on the packing slip.',
    /** Any text that holds the number is understood. */
    hintPaste: 'You can paste the whole line, or a link to the order.',
    /** A picture in words of where to look; {number} is shown marked. */
    exampleSubject: 'Your order {number} is confirmed',
    exampleFrom: 'Subject:',
    submit: 'Find my order',
  },

  problem: {
    heading: 'There is a problem',
    invalidNumber: 'Enter an order number of 1 to 128 characters, as it stands in your e-mail.',
    invalidProof: 'Enter the e-mail address or the postal code of the order.',
    noMatch: 'This number and this e-mail or postal code don’t belong to the same order. Check both.',
    tooManyProofs: plural({
      one: 'That was tried too often. Wait {count} minute before the next try.',
      other: 'That was tried too often. Wait {count} minutes before the next try.',
    }),
    proofUnavailable: 'We can’t check this right now. Try again in a minute.',
  },

  numberLost: {
    heading: 'Which order is it?',
    text: 'The order number got lost on the way here. Enter it once more, and we look it up.',
  },
  invalidNumber: {
    heading: 'That doesn’t look like an order number',
  },
  notFound: {
    heading: 'We don’t know this order number yet',
    text: 'Nothing was found for {po}.',
    checkNumber: 'Compare it with the number in your confirmation e-mail, letters and dashes included.',
    newOrder: 'Ordered a moment ago? A new order can take a few hours to appear here.',
    help: 'Still nothing? Ask us, and we look for it.',
  },
  unavailable: {
    heading: 'We can’t reach order status right now',
    text: 'Your order isn’t affected by this. We kept its number: try again in a minute.',
    retry: 'Try again',
  },
  tooMany: {
    heading: 'Let’s take a short break',
    text: plural({
      one: 'There were too many lookups from your connection. Come back in {count} minute.',
      other: 'There were too many lookups from your connection. Come back in {count} minutes.',
    }),
    retry: 'Try again',
  },
  linkInvalid: {
    heading: 'This link doesn’t open an order',
    text: 'It may have been cut off on its way. Open it from the original message, or enter the order number.',
  },
  linkExpired: {
    heading: 'This link has expired',
    text: 'For privacy, such links work for a limited time. The order number still opens the order.',
  },
  verification: {
    heading: 'One more thing, for your privacy',
    text: 'To see this order, also enter the e-mail address or the postal code that it was placed with.',
  },
  pageNotFound: {
    heading: 'There is no page at this address',
    text: 'The link may be old or cut off. An order is found by its number:',
  },
  broken: {
    heading: 'Something on our side went wrong',
    text: 'Your order isn’t affected by this. Try again; if it stays like this, tell us.',
    reference: 'Reference for our support: {id}',
    retry: 'Try again',
  },

  proof: {
    heading: 'See where it’s going',
    text: 'Show that this order is yours, and see its destination.',
    /** In place of the two above, where the number alone doesn't show the parcels. */
    parcelsHeading: 'See tracking numbers and destination',
    parcelsText: 'Show that this order is yours, and see everything about its packages.',
    label: 'E-mail or postal code',
    hint: 'The one that the order was placed with.',
    submit: 'Show me',
    number: 'Order number',
    withoutProof: 'Look at the order without it',
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
      one: '{answer}; {count} was canceled.',
      other: '{answer}; {count} were canceled.',
    }),
    answers: {
      received: 'We have received your order',
      inReview: 'Your order is being checked',
      inReviewProduction: 'We are choosing where to print your order',
      inReviewIntake: 'We are checking your order before printing',
      inProduction: 'Your order is in production',
      itemsPacked: plural({
        one: '{count} of {total} items is packed',
        other: '{count} of {total} items are packed',
      }),
      packed: 'Your order is packed',
      itemsShipped: plural({
        one: '{count} of {total} items has shipped',
        other: '{count} of {total} items have shipped',
      }),
      partlyShipped: 'Part of your order has shipped',
      shipped: 'Your order has shipped',
      shippedInPackages: plural({
        one: 'Your order has shipped in {count} package',
        other: 'Your order has shipped in {count} packages',
      }),
      packagesDelivered: plural({
        one: '{count} of {total} packages was delivered',
        other: '{count} of {total} packages were delivered',
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
      packedAndSent: 'Packed and sent',
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
      inReview: 'Production follows as soon as the check is through.',
      inReviewProduction: 'Production follows as soon as the print shop is chosen.',
      inReviewIntake: 'Address, artwork and stock are checked; then production follows.',
      inProduction: 'Next, everything is packed.',
      packed: 'Next, it is handed to the carrier.',
      partlyShipped: 'The other items follow.',
      shipped: 'The carrier has it now.',
      inProgress: 'We don’t have more details right now.',
    },
    progressPacked: '{count} of {total} packed',
    progressShipped: '{count} of {total} shipped',
    progressDelivered: '{count} of {total} delivered',
    canceledNote: 'Nothing more happens with this order. If that surprises you, ask us.',
    firstScan: 'Carriers often need a day or two to show the first scan.',
    noDeliveryDate: 'We aren’t told a delivery date. The carrier’s page may know one.',

    packages: 'Packages',
    package: 'Package',
    packageNumber: 'Package {number} of {total}',
    labelOnly: 'The label is printed; we haven’t heard yet that the package left.',
    trackingNumber: 'Tracking number',
    noTrackingNumber: 'No tracking number yet.',
    noNumberGiven: 'No tracking number was given for this order.',
    copy: 'Copy',
    copied: 'Copied',
    copyNumber: 'Copy tracking number {number}',
    trackAt: 'Track at {host}',
    trackWith: 'Track with {carrier}',
    lastMile:
      'Your post office brings it to the door. The post office shows nothing until it has the package.',
    packageDelivered: 'The carrier reports this package delivered.',
    packageNotDelivered: 'Not delivered yet, as far as the carrier tells.',
    hiddenNumbers: 'To see tracking numbers, enter the email or postal code below.',
    noAssignment: 'The print shop doesn’t tell us which item is in which package.',

    items: 'Items',
    itemCount: plural({ one: '{count} item', other: '{count} items' }),
    unnamedItem: 'Item without a description',
    noItems: 'We aren’t told what is in this order.',
    sku: 'SKU {sku}',
    showMore: plural({ one: 'Show {count} more', other: 'Show {count} more' }),
    canceledItems: 'Canceled',

    destination: 'Going to',

    checked: 'Checked {time}, your time',
    checkedIn: 'Checked {time} ({zone})',
    /** On paper, where the time needs its day. */
    asOf: 'As of {time}',
    checkAgain: 'Check again',
    checking: 'Checking…',
    autoRefresh: 'Keep this page fresh',
    nothingNew: 'Nothing new. {checked}.',
    changed: 'News: {answer}',
    outage: 'We can’t reach the print shop. This is what we saw at {time}.',
    offline: 'You are offline. This is what we saw at {time}.',
    limited: 'We pause checking for a moment. This is what we saw at {time}.',
    linkEnded: 'This link has expired, so the page no longer refreshes. This is what we saw at {time}.',

    since: 'Since your last visit on {day}: {changes}.',
    sinceStage: 'it went from “{before}” to “{after}”',
    sincePackages: plural({ one: '{count} package was added', other: '{count} packages were added' }),
    sincePacked: plural({ one: '{count} more item was packed', other: '{count} more items were packed' }),
    sinceCanceled: plural({ one: '{count} item was canceled', other: '{count} items were canceled' }),
  },

  recent: {
    heading: 'Recently viewed',
    note: 'Remembered in this browser only.',
    seen: 'seen {day}',
    forgetOne: 'Forget order {po}',
    forgetAll: 'Forget all',
    forgotten: 'Forgotten.',
  },

  share: {
    heading: 'Keep this page at hand',
    copyLink: 'Copy link',
    linkCopied: 'Link copied',
    share: 'Share…',
    print: 'Print',
    printedFrom: 'This order’s page: {address}',
    qrLabel: 'QR code of this order’s page',
  },

  help: {
    heading: 'Questions?',
    text: 'We are glad to help. Have order number {po} at hand.',
    textWithoutNumber: 'We are glad to help.',
    email: 'Write to {email}',
    contact: 'Get help',
    emailSubject: 'Order {po}',
  },

  /** The ready reply that the support desk copies, a line each. */
  reply: {
    hello: 'Hello,',
    answer: 'about your order {po}: {answer}',
    follow: 'You can follow it here at any time:',
    expires: 'This link works until {day}.',
    regards: 'Kind regards',
  },
};

export type Messages = typeof en;
export type OrderMessages = Messages['order'];
