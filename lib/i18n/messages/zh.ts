import type { Messages } from './en';

/** Simplified Chinese; the reader is 您. Goods count by 件, packages by 个. */
export const zh: Messages = {
  page: {
    title: '查询您的订单',
    orderTitle: '{stage} · 订单 {po}',
    titleWithStore: '{title} · {store}',
    errorTitle: '错误：{title}',
    description: '了解您的订单到哪一步了：已完成什么、接下来做什么，以及每个包裹的情况。',
    skip: '跳到正文',
    demo: '演示数据：这些订单都是虚构的。',
    trackAnother: '查询其他订单',
    language: '语言：{name}',
  },

  lookup: {
    heading: '您的订单到哪里了？',
    intro: '输入一个号码，即可了解进度、下一步以及每个包裹的位置。',
    label: '订单号',
    hint: '在确认邮件的主题和包裹内的装箱单上可以找到。',
    hintPaste: '也可以粘贴整行文字或订单链接。',
    exampleSubject: '您的订单 {number} 已确认',
    exampleFrom: '主题：',
    submit: '查询订单',
  },

  problem: {
    heading: '出现问题',
    invalidNumber: '请按邮件中的写法输入订单号，长度为 1 到 128 个字符。',
    invalidProof: '请输入下单时的电子邮箱或邮政编码。',
    noMatch: '此订单号与此邮箱或邮政编码不属于同一订单，请核对两者。',
    tooManyProofs: {
      other: '尝试次数过多，请等待 {count} 分钟后再试。',
    },
    proofUnavailable: '暂时无法核对，请一分钟后再试。',
  },

  numberLost: {
    heading: '是哪个订单？',
    text: '订单号在跳转途中丢失了。请再输入一次，我们来为您查询。',
  },
  invalidNumber: {
    heading: '这看起来不像订单号',
  },
  notFound: {
    heading: '暂时查不到这个订单号',
    text: '没有找到与 {po} 对应的订单。',
    checkNumber: '请与确认邮件中的号码核对，包括字母和连字符。',
    newOrder: '刚刚下单？新订单可能需要几个小时才会显示在这里。',
    help: '仍然找不到？请联系我们，我们来帮您查。',
  },
  unavailable: {
    heading: '暂时无法获取订单状态',
    text: '您的订单不受影响。我们已保留订单号，请一分钟后再试。',
    retry: '重试',
  },
  tooMany: {
    heading: '请稍等片刻',
    text: {
      other: '来自您网络的查询次数过多，请 {count} 分钟后再来。',
    },
    retry: '重试',
  },
  linkInvalid: {
    heading: '此链接无法打开订单',
    text: '链接可能在传送途中被截断了。请从原消息中打开，或输入订单号。',
  },
  linkExpired: {
    heading: '此链接已过期',
    text: '为保护隐私，这类链接只在限定时间内有效。您仍可用订单号查看订单。',
  },
  verification: {
    heading: '为保护您的隐私，还需一步',
    text: '要查看此订单，请同时输入下单时的电子邮箱或邮政编码。',
  },
  pageNotFound: {
    heading: '此地址没有页面',
    text: '链接可能已过时或不完整。您可以用订单号查询：',
  },
  broken: {
    heading: '我们这边出了点问题',
    text: '您的订单不受影响。请重试；如果问题依旧，请告诉我们。',
    reference: '客服参考编号：{id}',
    retry: '重试',
  },

  proof: {
    heading: '查看送往何处',
    text: '验证这是您的订单，即可查看目的地。',
    parcelsHeading: '查看运单号和目的地',
    parcelsText: '验证这是您的订单，即可查看包裹的全部信息。',
    label: '电子邮箱或邮政编码',
    hint: '下单时填写的那一个。',
    submit: '查看',
    number: '订单号',
    withoutProof: '不填写，直接查看订单',
  },

  order: {
    number: '订单 {po}',
    answer: '{answer}。',
    answerWithCanceledItems: {
      other: '{answer}；有 {count} 件商品已取消。',
    },
    answerWithCanceled: {
      other: '{answer}；另有 {count} 件已取消。',
    },
    answers: {
      received: '我们已收到您的订单',
      inReview: '您的订单正在核对中',
      inReviewProduction: '我们正在为您的订单选择印制地点',
      inReviewIntake: '我们正在印制前核对您的订单',
      inProduction: '您的订单正在制作中',
      itemsPacked: { other: '{total} 件商品中已有 {count} 件打包' },
      packed: '您的订单已打包',
      itemsShipped: { other: '{total} 件商品中已有 {count} 件发货' },
      shipped: '您的订单已发货',
      shippedInPackages: { other: '您的订单已发货，共 {count} 个包裹' },
      packagesDelivered: { other: '{total} 个包裹中已有 {count} 个送达' },
      delivered: '您的订单已送达',
      canceled: '您的订单已取消',
      inProgress: '您的订单正在处理中',
    },

    stages: {
      received: '已接单',
      'in-review': '核对中',
      'in-production': '制作中',
      packed: '已打包',
      'partly-shipped': '部分发货',
      shipped: '已发货',
      delivered: '已送达',
      canceled: '已取消',
      'in-progress': '处理中',
    },

    itemStates: {
      received: '已接单',
      'in-review': '核对中',
      'in-production': '制作中',
      packed: '已打包',
      packedAndSent: '已打包发出',
      shipped: '已发货',
      canceled: '已取消',
      'in-progress': '处理中',
    },

    timeline: '订单进度',
    stepStates: { done: '已完成', current: '当前', upcoming: '未开始' },
    next: {
      received: '接下来开始制作。',
      inReview: '核对完成后即开始制作。',
      inReviewProduction: '选定印制工厂后即开始制作。',
      inReviewIntake: '正在核对地址、图案和库存，随后开始制作。',
      inProduction: '接下来全部打包。',
      packed: '接下来交给快递公司。',
      partlyShipped: '其余商品将陆续发出。',
      shipped: '现在由快递公司运送。',
      inProgress: '印制工厂正在处理。',
    },
    progressPacked: '已打包 {count}/{total}',
    progressShipped: '已发货 {count}/{total}',
    progressDelivered: '已送达 {count}/{total}',
    canceledNote: '此订单不会再有后续处理。如有疑问，请联系我们。',
    firstScan: '快递公司通常需要一两天才会显示第一条物流记录。',
    noDeliveryDate: '我们没有送达日期的信息，快递公司的页面上也许能查到。',

    packages: '包裹',
    package: '包裹',
    packageNumber: '包裹 {number}/{total}',
    labelOnly: '面单已打印，尚未收到包裹寄出的消息。',
    trackingNumber: '运单号',
    noTrackingNumber: '暂无运单号。',
    copy: '复制',
    copied: '已复制',
    copyNumber: '复制运单号 {number}',
    trackAt: '在 {host} 查询',
    packageDelivered: '快递公司显示此包裹已送达。',
    packageNotDelivered: '快递公司显示尚未送达。',
    hiddenNumbers: '输入订单的电子邮箱或邮政编码，即可查看运单号。',
    noAssignment: '印制工厂没有告诉我们哪件商品在哪个包裹里。',

    items: '商品',
    itemCount: { other: '{count} 件' },
    unnamedItem: '无名称的商品',
    noItems: '我们没有此订单所含商品的信息。',
    sku: '货号 {sku}',
    showMore: { other: '再显示 {count} 项' },
    canceledItems: '已取消',

    destination: '送往',

    checked: '更新于 {time}（您的当地时间）',
    checkedIn: '更新于 {time}（{zone}）',
    asOf: '截至 {time}',
    checkAgain: '再次查询',
    checking: '正在查询…',
    autoRefresh: '自动更新此页面',
    nothingNew: '没有新消息。{checked}。',
    changed: '新消息：{answer}',
    outage: '暂时无法连接印制工厂。以下是 {time} 时的情况。',
    offline: '您已离线。以下是 {time} 时的情况。',
    limited: '暂停查询片刻。以下是 {time} 时的情况。',
    linkEnded: '此链接已过期，页面不再更新。以下是 {time} 时的情况。',

    since: '自您上次（{day}）查看以来：{changes}。',
    sinceStage: '状态从“{before}”变为“{after}”',
    sincePackages: { other: '新增 {count} 个包裹' },
    sincePacked: { other: '又有 {count} 件商品打包' },
    sinceCanceled: { other: '{count} 件商品已取消' },
  },

  recent: {
    heading: '最近查看',
    note: '仅保存在此浏览器中。',
    seen: '{day}查看',
    forgetOne: '移除订单 {po}',
    forgetAll: '全部移除',
    forgotten: '已移除。',
  },

  share: {
    heading: '方便下次查看',
    copyLink: '复制链接',
    linkCopied: '链接已复制',
    share: '分享…',
    print: '打印',
    printedFrom: '此订单的页面：{address}',
    qrLabel: '此订单页面的二维码',
  },

  help: {
    heading: '有疑问？',
    text: '我们很乐意帮忙。联系时请准备好订单号 {po}。',
    textWithoutNumber: '我们很乐意帮忙。',
    email: '发邮件至 {email}',
    contact: '获取帮助',
    emailSubject: '订单 {po}',
  },

  reply: {
    hello: '您好：',
    answer: '关于您的订单 {po}：{answer}',
    follow: '您可以随时在这里查看进度：',
    expires: '此链接有效期至{day}。',
    regards: '祝好',
  },
};
