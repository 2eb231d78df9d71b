import { expect, it } from 'vitest';
import { type Locale, locales } from '../locales';
import { messagesIn } from '../messages-in';

/** One word for one thing, in each language: the stages, and what a sentence may call the things of an order. */
const glossary: Record<Locale, { stages: string[]; words: RegExp[]; avoided: RegExp }> = {
  en: {
    stages: [
      'Received',
      'Being checked',
      'In production',
      'Packed',
      'Partly shipped',
      'Shipped',
      'Delivered',
      'Canceled',
      'In progress',
    ],
    words: [/order number/i, /tracking number/i, /carrier/i, /print shop/i, /package/i],
    avoided: /e-mail|cancelled|parcel|courier|\b(stands|is told|aren’t told)\b/i,
  },
  es: {
    stages: [
      'Recibido',
      'En revisión',
      'En producción',
      'Empaquetado',
      'Enviado parcialmente',
      'Enviado',
      'Entregado',
      'Cancelado',
      'En curso',
    ],
    words: [
      /número de pedido/i,
      /número de seguimiento/i,
      /transportista/i,
      /taller de impresión/i,
      /paquete/i,
    ],
    avoided: /imprenta|mensajer|\busted\b/i,
  },
  fr: {
    stages: [
      'Reçue',
      'En vérification',
      'En production',
      'Emballée',
      'Partiellement expédiée',
      'Expédiée',
      'Livrée',
      'Annulée',
      'En cours',
    ],
    words: [/numéro de commande/i, /numéro de suivi/i, /transporteur/i, /atelier d’impression/i, /colis/i],
    avoided: /imprimeur|paquet|\btu\b/i,
  },
  de: {
    stages: [
      'Eingegangen',
      'In Prüfung',
      'In Produktion',
      'Verpackt',
      'Teilweise versandt',
      'Versandt',
      'Zugestellt',
      'Storniert',
      'In Bearbeitung',
    ],
    words: [/Bestellnummer/, /Sendungsnummer/, /Paketdienst/, /Druckerei/, /Paket/],
    avoided: /Spediteur|Trackingnummer|\bdu\b|noch einmal/i,
  },
  pt: {
    stages: [
      'Recebido',
      'Em análise',
      'Em produção',
      'Embalado',
      'Enviado parcialmente',
      'Enviado',
      'Entregue',
      'Cancelado',
      'Em andamento',
    ],
    words: [/número do pedido/i, /código de rastreio/i, /transportadora/i, /gráfica/i, /pacote/i, /CEP/],
    avoided: /(?<!d)o seu pedido|encomenda|morada|código postal|demasiad|escreva|dentro de|a seguir/i,
  },
  it: {
    stages: [
      'Ricevuto',
      'In verifica',
      'In produzione',
      'Imballato',
      'Parzialmente spedito',
      'Spedito',
      'Consegnato',
      'Annullato',
      'In lavorazione',
    ],
    words: [
      /numero d’ordine/i,
      /codice di tracciamento/i,
      /corriere/i,
      /laboratorio di stampa/i,
      /pacco/i,
      /CAP/,
    ],
    avoided: /tipografia|vettore|tracking/i,
  },
  nl: {
    stages: [
      'Ontvangen',
      'Wordt gecontroleerd',
      'In productie',
      'Ingepakt',
      'Deels verzonden',
      'Verzonden',
      'Bezorgd',
      'Geannuleerd',
      'In behandeling',
    ],
    words: [/bestelnummer/i, /track-and-tracecode/i, /vervoerder/i, /drukkerij/i, /pakket/i],
    avoided: /\bu\b|\buw\b|gedrukt|koerier/i,
  },
  ja: {
    stages: [
      '受付済み',
      '確認中',
      '製作中',
      '梱包済み',
      '一部発送済み',
      '発送済み',
      '配達済み',
      'キャンセル済み',
      '処理中',
    ],
    words: [/注文番号/, /追跡番号/, /配送会社/, /プリント工場/, /荷物/],
    avoided: /配送業者|印刷工場|個口|当店には/,
  },
  zh: {
    stages: ['已受理', '审核中', '制作中', '已打包', '部分发货', '已发货', '已送达', '已取消', '处理中'],
    words: [/订单号/, /运单号/, /快递公司/, /制作工厂/, /包裹/],
    avoided: /核对|印制|目的地|送往|获取帮助|你/,
  },
  ar: {
    stages: [
      'تم تسجيل الطلب',
      'قيد المراجعة',
      'قيد الإنتاج',
      'تم التغليف',
      'تم الشحن جزئيًا',
      'تم الشحن',
      'تم التوصيل',
      'تم الإلغاء',
      'قيد المعالجة',
    ],
    words: [/رقم الطلب/, /رقم التتبّع/, /شركة الشحن/, /ورشة الطباعة/, /الطرد/],
    avoided: /المطبعة|[,;?]|[٠-٩]/,
  },
};

it.each(locales)('the messages in %s call each stage by its one name', (locale) => {
  expect(Object.values(messagesIn(locale).order.stages)).toEqual(glossary[locale].stages);
});

it.each(locales)('the messages in %s call a thing by its one name', (locale) => {
  const { words, avoided } = glossary[locale];
  const sentences = sentencesOf(messagesIn(locale));
  for (const word of words)
    expect(
      sentences.some((sentence) => word.test(sentence)),
      String(word),
    ).toBe(true);
  expect(sentences.filter((sentence) => avoided.test(sentence))).toEqual([]);
});

it.each(locales)('the messages in %s say “try again” in one way on every button', (locale) => {
  const { unavailable, tooMany, broken } = messagesIn(locale);
  expect(new Set([unavailable.retry, tooMany.retry, broken.retry]).size).toBe(1);
});

function sentencesOf(tree: object): string[] {
  return Object.values(tree).flatMap((value) => (typeof value === 'string' ? [value] : sentencesOf(value)));
}
