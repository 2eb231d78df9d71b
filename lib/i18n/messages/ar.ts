import type { Plural } from '../message';
import type { Messages } from './en';

/** A sentence that stands for every count alike. */
const always = (form: string): Plural => ({
  zero: form,
  one: form,
  two: form,
  few: form,
  many: form,
  other: form,
});

/**
 * Modern Standard Arabic. `\u2068` and `\u2069` keep a number or code that has no element of its own from being turned
 * around by the words beside it.
 */
export const ar: Messages = {
  page: {
    title: 'تتبّع طلبك',
    orderTitle: '{stage} · الطلب \u2068{po}\u2069',
    titleWithStore: '{title} · {store}',
    errorTitle: 'خطأ: {title}',
    description: 'اعرف أين وصل طلبك: ما اكتمل منه، وما الخطوة التالية، وكل طرد من طروده.',
    skip: 'الانتقال إلى المحتوى',
    demo: 'بيانات تجريبية: هذه الطلبات غير حقيقية.',
    trackAnother: 'تتبّع طلب آخر',
    language: 'اللغة: {name}',
  },

  lookup: {
    heading: 'أين طلبك؟',
    intro: 'رقم واحد يخبرك بما اكتمل، وبالخطوة التالية، وبمكان كل طرد.',
    label: 'رقم الطلب',
    hint: 'تجده في موضوع رسالة التأكيد وفي ورقة التعبئة المرفقة بالطرد.',
    exampleSubject: 'تم تأكيد طلبك {number}',
    exampleFrom: 'الموضوع:',
    submit: 'البحث عن طلبي',
  },

  problem: {
    heading: 'هناك مشكلة',
    invalidNumber: 'أدخل رقم طلب من 1 إلى 128 حرفًا كما يظهر في رسالتك.',
    invalidProof: 'أدخل البريد الإلكتروني أو الرمز البريدي الخاص بالطلب.',
    noMatch: 'هذا الرقم وهذا البريد الإلكتروني أو الرمز البريدي لا يعودان إلى الطلب نفسه. تحقّق منهما معًا.',
    tooManyProofs: 'كانت المحاولات كثيرة. انتظر ربع ساعة قبل المحاولة التالية.',
    proofUnavailable: 'يتعذّر علينا التحقّق الآن. حاول مجددًا بعد دقيقة.',
  },

  numberLost: {
    heading: 'أي طلب تقصد؟',
    text: 'ضاع رقم الطلب في الطريق. أدخله مرة أخرى وسنبحث عنه.',
  },
  invalidNumber: {
    heading: 'لا يبدو هذا رقم طلب',
  },
  notFound: {
    heading: 'لا نعرف رقم الطلب هذا بعد',
    text: 'لم نجد شيئًا للرقم {po}.',
    checkNumber: 'قارنه بالرقم الوارد في رسالة التأكيد، بما في ذلك الحروف والشرطات.',
    newOrder: 'طلبت قبل قليل؟ قد يستغرق ظهور الطلب الجديد هنا بضع ساعات.',
    help: 'لم يظهر بعد؟ اسألنا وسنبحث عنه.',
  },
  unavailable: {
    heading: 'يتعذّر الوصول إلى حالة الطلبات الآن',
    text: 'لا يؤثّر ذلك في طلبك. احتفظنا برقمه: حاول مجددًا بعد دقيقة.',
    retry: 'حاول مجددًا',
  },
  tooMany: {
    heading: 'لنأخذ استراحة قصيرة',
    text: {
      zero: 'كانت عمليات البحث من اتصالك كثيرة. عُد بعد لحظات.',
      one: 'كانت عمليات البحث من اتصالك كثيرة. عُد بعد دقيقة واحدة.',
      two: 'كانت عمليات البحث من اتصالك كثيرة. عُد بعد دقيقتين.',
      few: 'كانت عمليات البحث من اتصالك كثيرة. عُد بعد {count} دقائق.',
      many: 'كانت عمليات البحث من اتصالك كثيرة. عُد بعد {count} دقيقة.',
      other: 'كانت عمليات البحث من اتصالك كثيرة. عُد بعد {count} دقيقة.',
    },
    retry: 'حاول مجددًا',
  },
  linkInvalid: {
    heading: 'هذا الرابط لا يفتح أي طلب',
    text: 'ربما انقطع جزء منه في الطريق. افتحه من الرسالة الأصلية، أو أدخل رقم الطلب.',
  },
  linkExpired: {
    heading: 'انتهت صلاحية هذا الرابط',
    text: 'حفاظًا على الخصوصية، تعمل هذه الروابط لمدة محدودة. ما زال بإمكانك فتح الطلب برقمه.',
  },
  verification: {
    heading: 'أمر أخير، حفاظًا على خصوصيتك',
    text: 'لرؤية هذا الطلب، أدخل أيضًا البريد الإلكتروني أو الرمز البريدي الذي سُجّل به.',
  },
  pageNotFound: {
    heading: 'لا توجد صفحة على هذا العنوان',
    text: 'قد يكون الرابط قديمًا أو ناقصًا. يمكنك العثور على الطلب برقمه:',
  },
  broken: {
    heading: 'حدث خلل من جانبنا',
    text: 'لا يؤثّر ذلك في طلبك. حاول مجددًا، وإن استمر الأمر فأخبرنا.',
    reference: 'الرقم المرجعي لفريق الدعم: \u2068{id}\u2069',
    retry: 'حاول مجددًا',
  },

  proof: {
    heading: 'إلى أين يتجه طلبك؟',
    text: 'أكّد أن هذا الطلب لك لترى وجهته.',
    parcelsHeading: 'عرض أرقام التتبّع والوجهة',
    parcelsText: 'أكّد أن هذا الطلب لك لترى كل ما يخص طروده.',
    label: 'البريد الإلكتروني أو الرمز البريدي',
    hint: 'كما أُدخل عند تسجيل الطلب.',
    submit: 'عرض',
    number: 'رقم الطلب',
    withoutProof: 'عرض الطلب من دون ذلك',
  },

  order: {
    number: 'الطلب {po}',
    answer: '{answer}.',
    answerWithCanceledItems: {
      zero: '{answer}.',
      one: '{answer}؛ وأُلغي منتج واحد.',
      two: '{answer}؛ وأُلغي منتجان.',
      few: '{answer}؛ وأُلغيت {count} منتجات.',
      many: '{answer}؛ وأُلغي {count} منتجًا.',
      other: '{answer}؛ وأُلغي {count} منتج.',
    },
    answerWithCanceled: {
      zero: '{answer}.',
      one: '{answer}؛ وأُلغي منتج واحد.',
      two: '{answer}؛ وأُلغي منتجان.',
      few: '{answer}؛ وأُلغيت {count} منتجات.',
      many: '{answer}؛ وأُلغي {count} منتجًا.',
      other: '{answer}؛ وأُلغي {count} منتج.',
    },
    answers: {
      received: 'استلمنا طلبك',
      inReview: 'طلبك قيد المراجعة',
      inReviewProduction: 'نختار الآن مكان طباعة طلبك',
      inReviewIntake: 'نراجع طلبك قبل الطباعة',
      inProduction: 'طلبك قيد الإنتاج',
      itemsPacked: always('تم تغليف {count} من أصل {total} من المنتجات'),
      packed: 'تم تغليف طلبك',
      itemsShipped: always('تم شحن {count} من أصل {total} من المنتجات'),
      shipped: 'تم شحن طلبك',
      shippedInPackages: {
        zero: 'تم شحن طلبك',
        one: 'تم شحن طلبك في طرد واحد',
        two: 'تم شحن طلبك في طردين',
        few: 'تم شحن طلبك في {count} طرود',
        many: 'تم شحن طلبك في {count} طردًا',
        other: 'تم شحن طلبك في {count} طرد',
      },
      packagesDelivered: always('تم توصيل {count} من أصل {total} من الطرود'),
      delivered: 'تم توصيل طلبك',
      canceled: 'أُلغي طلبك',
      inProgress: 'طلبك قيد المعالجة',
    },

    stages: {
      received: 'تم استلام الطلب',
      'in-review': 'قيد المراجعة',
      'in-production': 'قيد الإنتاج',
      packed: 'تم التغليف',
      'partly-shipped': 'تم شحن جزء منه',
      shipped: 'تم الشحن',
      delivered: 'تم التوصيل',
      canceled: 'أُلغي',
      'in-progress': 'قيد المعالجة',
    },

    itemStates: {
      received: 'تم استلام الطلب',
      'in-review': 'قيد المراجعة',
      'in-production': 'قيد الإنتاج',
      packed: 'تم التغليف',
      packedAndSent: 'تم التغليف والإرسال',
      shipped: 'تم الشحن',
      canceled: 'أُلغي',
      'in-progress': 'قيد المعالجة',
    },

    timeline: 'مراحل طلبك',
    stepStates: { done: 'اكتمل', current: 'الآن', upcoming: 'لاحقًا' },
    next: {
      received: 'بعد ذلك يبدأ الإنتاج.',
      inReview: 'يبدأ الإنتاج فور انتهاء المراجعة.',
      inReviewProduction: 'يبدأ الإنتاج فور اختيار ورشة الطباعة.',
      inReviewIntake: 'نراجع العنوان والتصميم والمخزون، ثم يبدأ الإنتاج.',
      inProduction: 'بعد ذلك يُغلَّف كل شيء.',
      packed: 'بعد ذلك يُسلَّم إلى شركة الشحن.',
      partlyShipped: 'ستتبعها بقية المنتجات.',
      shipped: 'هو الآن لدى شركة الشحن.',
      inProgress: 'تعمل عليه ورشة الطباعة.',
    },
    progressPacked: 'تم تغليف {count} من أصل {total}',
    progressShipped: 'تم شحن {count} من أصل {total}',
    progressDelivered: 'تم توصيل {count} من أصل {total}',
    canceledNote: 'لن يُتخذ أي إجراء آخر في هذا الطلب. إن فاجأك ذلك فاسألنا.',
    firstScan: 'غالبًا ما تحتاج شركات الشحن إلى يوم أو يومين حتى يظهر أول تحديث.',
    noDeliveryDate: 'لا نُبلَّغ بموعد للتوصيل. قد تجده في صفحة شركة الشحن.',

    packages: 'الطرود',
    package: 'الطرد',
    packageNumber: 'الطرد {number} من {total}',
    labelOnly: 'طُبع ملصق الشحن؛ ولم يصلنا بعد أن الطرد غادر.',
    trackingNumber: 'رقم التتبّع',
    noTrackingNumber: 'لا يوجد رقم تتبّع بعد.',
    copy: 'نسخ',
    copied: 'تم النسخ',
    copyNumber: 'نسخ رقم التتبّع \u2068{number}\u2069',
    trackAt: 'التتبّع على {host}',
    packageDelivered: 'تفيد شركة الشحن بأن هذا الطرد تم توصيله.',
    packageNotDelivered: 'لم يُوصَّل بعد، بحسب شركة الشحن.',
    hiddenNumbers: 'تظهر أرقام التتبّع بعد إدخال البريد الإلكتروني أو الرمز البريدي الخاص بالطلب.',
    noAssignment: 'لا تخبرنا ورشة الطباعة أي منتج في أي طرد.',

    items: 'المنتجات',
    itemCount: always('العدد: {count}'),
    unnamedItem: 'منتج بلا وصف',
    noItems: 'لا نُبلَّغ بمحتويات هذا الطلب.',
    sku: 'رمز المنتج \u2068{sku}\u2069',
    showMore: always('عرض المزيد ({count})'),
    canceledItems: 'المنتجات الملغاة',

    destination: 'الوجهة',

    checked: 'آخر تحقّق: {time} (بتوقيتك)',
    checkedIn: 'آخر تحقّق: {time} ({zone})',
    asOf: 'الحالة في {time}',
    checkAgain: 'تحقّق مجددًا',
    checking: 'جارٍ التحقّق…',
    autoRefresh: 'تحديث هذه الصفحة تلقائيًا',
    nothingNew: 'لا جديد. {checked}.',
    changed: 'جديد: {answer}',
    outage: 'يتعذّر الاتصال بورشة الطباعة. آخر حالة معروفة: {time}.',
    offline: 'لا يوجد اتصال بالإنترنت. آخر حالة معروفة: {time}.',
    limited: 'أوقفنا التحقّق للحظات. آخر حالة معروفة: {time}.',
    linkEnded: 'انتهت صلاحية هذا الرابط، فلم تعد الصفحة تتحدّث. آخر حالة معروفة: {time}.',

    since: 'منذ زيارتك الأخيرة في {day}: {changes}.',
    sinceStage: 'انتقل الطلب من «{before}» إلى «{after}»',
    sincePackages: {
      zero: 'لم يُضَف أي طرد',
      one: 'أُضيف طرد واحد',
      two: 'أُضيف طردان',
      few: 'أُضيفت {count} طرود',
      many: 'أُضيف {count} طردًا',
      other: 'أُضيف {count} طرد',
    },
    sincePacked: {
      zero: 'لم يُغلَّف أي منتج آخر',
      one: 'تم تغليف منتج آخر',
      two: 'تم تغليف منتجين آخرين',
      few: 'تم تغليف {count} منتجات أخرى',
      many: 'تم تغليف {count} منتجًا آخر',
      other: 'تم تغليف {count} منتج آخر',
    },
    sinceCanceled: {
      zero: 'لم يُلغَ أي منتج',
      one: 'أُلغي منتج واحد',
      two: 'أُلغي منتجان',
      few: 'أُلغيت {count} منتجات',
      many: 'أُلغي {count} منتجًا',
      other: 'أُلغي {count} منتج',
    },
  },

  recent: {
    heading: 'شوهدت مؤخرًا',
    note: 'محفوظة في هذا المتصفّح فقط.',
    seen: 'شوهد في {day}',
    forgetOne: 'نسيان الطلب \u2068{po}\u2069',
    forgetAll: 'نسيان الكل',
    forgotten: 'تم النسيان.',
  },

  share: {
    heading: 'أبقِ هذه الصفحة في متناولك',
    copyLink: 'نسخ الرابط',
    linkCopied: 'تم نسخ الرابط',
    share: 'مشاركة…',
    print: 'طباعة',
    printedFrom: 'صفحة هذا الطلب: {address}',
    qrLabel: 'رمز QR لصفحة هذا الطلب',
  },

  help: {
    heading: 'لديك أسئلة؟',
    text: 'يسعدنا أن نساعدك. جهّز رقم الطلب {po} عند التواصل معنا.',
    textWithoutNumber: 'يسعدنا أن نساعدك.',
    email: 'راسلنا على {email}',
    contact: 'الحصول على مساعدة',
    emailSubject: 'الطلب \u2068{po}\u2069',
  },

  reply: {
    hello: 'مرحبًا،',
    answer: 'بخصوص طلبك \u2068{po}\u2069: {answer}',
    follow: 'يمكنك متابعته هنا في أي وقت:',
    expires: 'يعمل هذا الرابط حتى {day}.',
    regards: 'مع أطيب التحيات',
  },
};
