import type { Messages } from './en';

/** Japanese, polite. Nouns have no plural; goods count by 点, packages by 個. */
export const ja: Messages = {
  page: {
    title: 'ご注文状況の確認',
    orderTitle: '{stage} · ご注文 {po}',
    titleWithStore: '{title} · {store}',
    errorTitle: 'エラー：{title}',
    description: 'ご注文が今どこまで進んでいるか、次に何があるか、荷物の追跡方法をご確認いただけます。',
    skip: '本文へ移動',
    demo: 'デモデータです。ここにあるご注文は架空のものです。',
    trackAnother: '別のご注文を確認',
    language: '言語：{name}',
  },

  lookup: {
    heading: 'ご注文の状況を確認',
    intro: '番号ひとつで、どこまで進んでいるか、次に何があるか、荷物の追跡方法が分かります。',
    label: '注文番号',
    hint: '確認メールの件名と、同梱の納品書に記載されています。',
    hintPaste: '件名の行全体や、ご注文ページのリンクを貼り付けることもできます。',
    exampleSubject: 'ご注文 {number} を承りました',
    exampleFrom: '件名：',
    submit: '注文を探す',
  },

  problem: {
    heading: '問題があります',
    invalidNumber: '注文番号は、メールに記載のとおり1～128文字で入力してください。',
    invalidProof: 'ご注文時のメールアドレス、またはお届け先の郵便番号を入力してください。',
    noMatch: '注文番号と、メールアドレスまたは郵便番号が一致しません。両方をご確認ください。',
    tooManyProofs: {
      other: '試行回数が上限に達しました。{count}分ほど待ってからもう一度お試しください。',
    },
    proofUnavailable: 'ただいま確認できません。1分ほどしてからもう一度お試しください。',
  },

  numberLost: {
    heading: 'どのご注文をお探しですか？',
    text: '注文番号を確認できませんでした。入力していただければ、お調べします。',
  },
  invalidNumber: {
    heading: '注文番号ではないようです',
  },
  notFound: {
    heading: 'この注文番号はまだ見つかりません',
    text: '{po} に該当するご注文は見つかりませんでした。',
    checkNumber: '確認メールの番号と、英字やハイフンも含めて見比べてください。',
    newOrder: 'ご注文直後ですか？新しいご注文が表示されるまで、数時間かかることがあります。',
    help: 'それでも見つからないときは、お問い合わせください。こちらでお調べします。',
  },
  unavailable: {
    heading: 'ただいま注文状況を取得できません',
    text: 'ご注文への影響はありません。1分ほどしてからもう一度お試しください。',
    retry: 'もう一度試す',
  },
  tooMany: {
    heading: '少し時間をおいてください',
    text: {
      other: 'お使いの回線からの検索が多すぎます。{count}分後にもう一度お試しください。',
    },
    retry: 'もう一度試す',
  },
  linkInvalid: {
    heading: 'このリンクではご注文を開けません',
    text: 'リンクが途中で切れている可能性があります。元のメッセージから開くか、注文番号を入力してください。',
  },
  linkExpired: {
    heading: 'このリンクは有効期限が切れています',
    text: 'プライバシー保護のため、リンクには期限があります。注文番号からは引き続きご確認いただけます。',
  },
  verification: {
    heading: 'プライバシー保護のため、もう一点ご確認ください',
    text: 'ご注文時のメールアドレス、またはお届け先の郵便番号を入力してください。',
  },
  pageNotFound: {
    heading: 'このアドレスのページはありません',
    text: 'リンクが古いか、途中で切れている可能性があります。ご注文は番号から探せます。',
  },
  broken: {
    heading: '当サイトで問題が発生しました',
    text: 'ご注文への影響はありません。もう一度お試しください。続くようでしたらお知らせください。',
    reference: 'お問い合わせ用の番号：{id}',
    retry: 'もう一度試す',
  },

  proof: {
    heading: 'お届け先を確認',
    text: 'ご本人のご注文であることを確認できると、お届け先が表示されます。',
    parcelsHeading: '追跡番号とお届け先を確認',
    parcelsText: 'ご本人のご注文であることを確認できると、両方が表示されます。',
    label: 'メールアドレスまたは郵便番号',
    hint: 'ご注文時のメールアドレス、またはお届け先の郵便番号。',
    submit: '表示する',
    number: '注文番号',
    withoutProof: '入力せずにご注文を見る',
  },

  order: {
    number: 'ご注文 {po}',
    answer: '{answer}。',
    answerWithCanceledItems: {
      other: '{answer}。なお、商品{count}点はキャンセルされました。',
    },
    answerWithCanceled: {
      other: '{answer}。なお、ほかの{count}点はキャンセルされました。',
    },
    answers: {
      received: 'ご注文を承りました',
      inReview: 'ご注文を確認しています',
      inReviewProduction: 'ご注文のプリント先を選定しています',
      inReviewIntake: 'プリント前にご注文内容を確認しています',
      inProduction: 'ご注文の商品を製作しています',
      itemsPacked: { other: 'ご注文の商品を製作しています（{total}点中{count}点は梱包済み）' },
      packed: 'ご注文の商品の梱包が完了しました',
      itemsShipped: { other: '商品{total}点中{count}点を発送しました' },
      partlyShipped: 'ご注文の一部を発送しました',
      shipped: 'ご注文の商品を発送しました',
      shippedInPackages: { other: 'ご注文の商品を{count}個の荷物で発送しました' },
      packagesDelivered: { other: '荷物{total}個中{count}個の配達が完了しました' },
      delivered: 'ご注文の商品の配達が完了しました',
      canceled: 'ご注文はキャンセルされました',
      inProgress: 'ご注文を処理しています',
    },

    stages: {
      received: '受付済み',
      'in-review': '確認中',
      'in-production': '製作中',
      packed: '梱包済み',
      'partly-shipped': '一部発送済み',
      shipped: '発送済み',
      delivered: '配達済み',
      canceled: 'キャンセル済み',
      'in-progress': '処理中',
    },

    itemStates: {
      received: '受付済み',
      'in-review': '確認中',
      'in-production': '製作中',
      packed: '梱包済み',
      packedAndSent: '梱包・発送済み',
      shipped: '発送済み',
      canceled: 'キャンセル済み',
      'in-progress': '処理中',
    },

    timeline: 'ご注文の進み具合',
    stepStates: { done: '完了', current: '現在', upcoming: 'これから' },
    seenOn: '{day}に確認',
    seenBetween: '{from}から{to}の間',
    next: {
      received: '次は商品の製作に進みます。',
      inReview: '確認が済みしだい、製作に進みます。',
      inReviewProduction: 'プリント先が決まりしだい、製作に進みます。',
      inReviewIntake: '住所、デザイン、在庫を確認し、そのあと製作に進みます。',
      inProduction: '次は商品を梱包します。',
      packed: '次は配送会社に引き渡します。',
      partlyShipped: '残りの商品はまだ発送されていません。',
      shipped: '配送会社に引き渡しました。',
      inProgress: 'ただいま、これ以上の情報はありません。',
    },
    progressPacked: '{total}点中{count}点を梱包済み',
    progressShipped: '{total}点中{count}点を発送済み',
    progressDelivered: '{total}個中{count}個を配達済み',
    canceledNote: 'このご注文の手配は終了しました。お心当たりがない場合は、お問い合わせください。',
    firstScan: '配送会社の追跡に最初の記録が出るまで、1～2日かかることがよくあります。',
    noDeliveryDate: 'お届け予定日は分かりかねます。配送会社のページで分かることがあります。',

    packages: '荷物',
    package: '荷物',
    packageNumber: '荷物 {number}/{total}',
    labelOnly: '送り状は作成済みです。発送の連絡はまだ届いていません。',
    trackingNumber: '追跡番号',
    noTrackingNumber: '追跡番号はまだありません。',
    noNumberGiven: 'このご注文の追跡番号は提供されていません。',
    copy: 'コピー',
    copied: 'コピーしました',
    copyNumber: '追跡番号をコピー',
    copyNumberOf: '荷物{number}の追跡番号をコピー',
    trackAt: '{host} で追跡',
    trackWith: '{carrier} で追跡',
    lastMile: 'お届けは郵便局が行います。荷物が郵便局に届くまで、郵便局のページには何も表示されません。',
    packageDelivered: '配送会社によると、この荷物は配達済みです。',
    packageNotDelivered: '配送会社によると、まだ配達されていません。',
    hiddenNumbers: '追跡番号を表示するには、下の欄にメールアドレスまたは郵便番号を入力してください。',
    noAssignment: 'どの商品がどの荷物に入っているかは、プリント工場から知らされていません。',

    items: '商品',
    itemCount: { other: '{count}点' },
    unnamedItem: '商品名なし',
    noItems: 'このご注文の商品一覧は分かりかねます。',
    sku: '商品コード {sku}',
    showMore: { other: 'あと{count}件を表示' },
    canceledItems: 'キャンセルされた商品',

    destination: 'お届け先',

    checked: '確認：{time}（お使いの端末の時刻）',
    checkedIn: '確認：{time}（{zone}）',
    asOf: '{time} 時点',
    checkAgain: 'もう一度確認',
    checking: '確認中…',
    autoRefresh: 'このページを自動で更新',
    nothingNew: '変化はありません。{checked}。',
    changed: '更新：{answer}',
    outage: 'プリント工場に接続できません。{time} 時点の状況を表示しています。',
    offline: 'オフラインです。{time} 時点の状況を表示しています。',
    limited: '確認を少しのあいだ休止しています。{time} 時点の状況を表示しています。',
    linkEnded: 'このリンクは期限切れのため、更新されません。{time} 時点の状況を表示しています。',

    since: '前回（{day}）ご覧いただいてからの変化：{changes}。',
    sinceStage: '「{before}」から「{after}」への変更',
    sincePackages: { other: '荷物{count}個の追加' },
    sincePacked: { other: '商品{count}点の梱包' },
    sinceCanceled: { other: '商品{count}点のキャンセル' },
  },

  topics: {
    heading: 'お客様にできること',
    questions: {
      late: 'まだ届きません。どうすればよいですか？',
      'no-scan-yet': '追跡に何も表示されないのはなぜですか？',
      'delivered-not-received': '配達済みなのに受け取っていません',
      'wrong-or-damaged': '商品の間違いや破損がありますか？',
      'on-hold': 'なぜ確認中なのですか？',
      canceled: '返金はどうなりますか？',
      'order-again': 'それでも購入できますか？',
      when: 'いつ届きますか？',
      'change-or-cancel': '変更やキャンセルはできますか？',
    },
    texts: {
      late: {
        other:
          '発送から{count}日が過ぎました。まず配送会社のページ、郵便受け、ご近所をご確認ください。見当たらない場合はお問い合わせください。お調べします。',
      },
      noScanYet:
        '配送会社の追跡に最初の記録が出るまで、1～2日かかることがよくあります。そのあとも何も表示されない場合は、お問い合わせください。',
      deliveredNotReceived:
        '玄関の周りを探し、ご近所や同居の方にもお尋ねください。後から見つかることもあるため、1日お待ちください。その後、最寄りの郵便局にお尋ねのうえ、それでも見当たらない場合はご連絡ください。',
      wrongOrDamaged: { other: '写真を撮り、配達から{count}日以内に当店へお送りください。' },
      onHold: '製作の前にご注文を確認しています。不足があれば、プリント工場から当店に連絡が入ります。',
      onHoldProduction: '印刷先を選定しています。不足があれば、プリント工場から当店に連絡が入ります。',
      onHoldIntake:
        '住所、デザイン、在庫を確認しています。不足があれば、プリント工場から当店に連絡が入ります。',
      canceled: '返金はプリント工場ではなく、当店が行います。詳しくはお問い合わせください。',
      orderAgain: 'キャンセルされたご注文は再開できません。お問い合わせいただくか、新しくご注文ください。',
      when: 'お届け予定日は分かりかねます。発送後は、配送会社のページで分かることがあります。',
      whenShipped:
        '配送会社のページで現在の状況が分かり、お届け予定日が表示されることもあります。追跡が進まない場合は、お問い合わせください。',
      changeEarly: '今すぐお問い合わせください。製作に入るとキャンセルできません。',
      changeInProduction:
        'キャンセルはもうできません。住所は梱包まで変更できる場合がありますので、今すぐお問い合わせください。',
      changeTooLate: '変更やキャンセルはもうできません。到着後にできることは、お問い合わせください。',
      changeUnknown: '今すぐお問い合わせください。まだ可能なことをご案内します。',
    },
    usual: {
      range: {
        other: 'ご注文は通常、プリント工場に届いてから{from}〜{count}日で発送されます（最近の{orders}件）。',
      },
      within: {
        other: 'ご注文は通常、プリント工場に届いてから{count}日以内に発送されます（最近の{orders}件）。',
      },
      came: {
        other: 'お客様のご注文は{count}日前に届きました。',
      },
      cameToday: 'お客様のご注文は本日届きました。',
      slower: '最近のご注文の10件中9件より長くかかっています。お問い合わせいただければお調べします。',
    },
    ask: '当店に問い合わせる',
    mailSubject: 'ご注文 {po}：{question}',
    mailNumber: '注文番号：{po}',
    mailPage: '注文ページの表示：{answer}',
  },

  recent: {
    heading: '最近見たご注文',
    note: 'このブラウザーだけに保存されています。',
    seen: '{day}に閲覧',
    forgetOne: 'ご注文 {po} の履歴を消す',
    forgetAll: 'すべて消す',
    forgotten: '消しました。',
  },

  share: {
    heading: 'このページをお手元に',
    copyLink: 'リンクをコピー',
    linkCopied: 'コピーしました',
    share: '共有…',
    print: '印刷',
    printedFrom: 'このご注文のページ：{address}',
    qrLabel: 'このご注文のページのQRコード',
  },

  help: {
    heading: 'お困りのときは',
    text: 'お気軽にお問い合わせください。その際は注文番号 {po} をお知らせください。',
    textWithoutNumber: 'お気軽にお問い合わせください。',
    email: '{email} にメールする',
    contact: 'お問い合わせ',
    emailSubject: 'ご注文 {po} について',
  },

  reply: {
    hello: 'お問い合わせいただきありがとうございます。',
    answer: 'ご注文 {po} について：{answer}',
    follow: '最新の状況は、いつでもこちらからご確認いただけます。',
    expires: 'このリンクの有効期限は{day}です。',
    regards: '今後ともよろしくお願いいたします。',
  },
};
