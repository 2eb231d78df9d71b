import { asciiDigits } from './text';

/**
 * Whose a tracking number is, by its form and check digit. Forms, check digits and the numbers of the tests follow
 * the public definitions of jkeen/tracking_number_data; a form without a check digit proves nothing, and is not here.
 */
interface NumberForm {
  carrier: string;
  /** Its first group is what is checked, the second the check digit. */
  form: RegExp;
  isRight: (serial: string, check: string) => boolean;
  /** Too common a form to tell a carrier by: it counts only for an order that names this one. */
  needsName?: true;
}

const numberForms: NumberForm[] = [
  // Intelligent Mail package barcodes: 22 digits, or 26 of them.
  { carrier: 'USPS', form: /^(9[1-5](?:\d{19}|\d{23}))(\d)$/, isRight: mod10 },
  // The older 20 digits, which begin with the kind of mail; some are checked as if 91 stood before them.
  {
    carrier: 'USPS',
    form: /^((?:0[23]|7[0-37]|81)\d{17})(\d)$/,
    isRight: (serial, check) => mod10(serial, check) || mod10(`91${serial}`, check),
  },
  { carrier: 'USPS', form: /^[A-Z]{2}(\d{8})(\d)US$/, isRight: s10 },
  { carrier: 'UPS', form: /^1Z([A-Z0-9]{15})([0-9])$/, isRight: ups },
  { carrier: 'FedEx', form: /^(\d{11})(\d)$/, isRight: weighted('31731731731'), needsName: true },
  { carrier: 'FedEx', form: /^(\d{14})(\d)$/, isRight: mod10, needsName: true },
  { carrier: 'FedEx', form: /^(\d{17})(\d)$/, isRight: mod10, needsName: true },
  {
    carrier: 'FedEx',
    form: /^(?:92)?(\d{19})(\d)$/,
    isRight: (serial, check) => mod10(`92${serial}`, check),
    needsName: true,
  },
  { carrier: 'FedEx', form: /^96\d{5}(\d{14})(\d)$/, isRight: mod10, needsName: true },
  {
    carrier: 'FedEx',
    form: /^(?:96\d{18}|100\d{17})(\d{13})(\d)$/,
    isRight: weighted('1731731731731'),
    needsName: true,
  },
  {
    carrier: 'DHL',
    form: /^(\d{9,10})(\d)$/,
    isRight: (serial, check) => Number(serial) % 7 === Number(check),
    needsName: true,
  },
  { carrier: 'OnTrac', form: /^C(\d{13})(\d)$/, isRight: onTrac('4'), needsName: true },
  { carrier: 'OnTrac', form: /^D(\d{13})(\d)$/, isRight: onTrac('5'), needsName: true },
  { carrier: 'Canada Post', form: /^(\d{15})(\d)$/, isRight: mod10, needsName: true },
  { carrier: 'Canada Post', form: /^[A-Z]{2}(\d{8})(\d)CA$/, isRight: s10, needsName: true },
  { carrier: 'Royal Mail', form: /^[A-Z]{2}(\d{8})(\d)GB$/, isRight: s10, needsName: true },
  { carrier: 'Australia Post', form: /^[A-Z]{2}(\d{8})(\d)AU$/, isRight: s10, needsName: true },
];

/**
 * The carrier whose number this is beyond doubt, or null.
 * @param named the carrier that the order itself names: see `carrierNamed`
 */
export function carrierOfNumber(number: string, named: string | null): string | null {
  const compact = compactNumber(number);
  const fits = ({ form, isRight }: NumberForm) => {
    const [, serial, check] = form.exec(compact) ?? [];
    return serial !== undefined && check !== undefined && isRight(serial, check);
  };
  if (named !== null && numberForms.some((known) => known.carrier === named && fits(known))) return named;
  // FedEx has the postal service's own forms among its numbers: where it is named, nobody else can be meant.
  if (named === 'FedEx') return null;
  return numberForms.find((known) => known.needsName !== true && fits(known))?.carrier ?? null;
}

/** What two writings of one number have in common: no blanks, hyphens or invisible characters, upper case. */
export function compactNumber(number: string): string {
  return asciiDigits(number.normalize('NFKC'))
    .toUpperCase()
    .replace(/[\s\p{Pd}\p{Cf}\p{Cc}]/gu, '');
}

/**
 * A label's code without what routes it: `420` and the ZIP code of where it goes stand before the number of the
 * postal service. A number without such a beginning comes back as it is.
 */
export function withoutRouting(number: string): string {
  const compact = compactNumber(number);
  if (!/^420\d{25,35}$/.test(compact)) return number;
  const rests = [12, 8].map((from) => compact.slice(from));
  return rests.find((rest) => carrierOfNumber(rest, null) === 'USPS') ?? number;
}

/** Weights 3 and 1 in turn, from the right. */
function mod10(serial: string, check: string): boolean {
  const sum = [...serial]
    .reverse()
    .reduce((total, digit, place) => total + Number(digit) * (place % 2 ? 1 : 3), 0);
  return (10 - (sum % 10)) % 10 === Number(check);
}

/** Weights 1 and 2 in turn, from the left; an A counts as 2, a B as 3, a J as 1. */
function ups(serial: string, check: string): boolean {
  const sum = [...serial].reduce((total, character, place) => {
    const value = /\d/.test(character) ? Number(character) : (character.charCodeAt(0) - 3) % 10;
    return total + value * (place % 2 ? 2 : 1);
  }, 0);
  return (10 - (sum % 10)) % 10 === Number(check);
}

/** The letter before the number counts as a digit. */
function onTrac(first: string) {
  return (serial: string, check: string) => ups(first + serial, check);
}

/** The Universal Postal Union's S10. */
function s10(serial: string, check: string): boolean {
  const weights = [8, 6, 4, 2, 3, 5, 9, 7];
  const left = weights.reduce((total, weight, place) => total + weight * Number(serial[place]), 0) % 11;
  const expected = left === 0 ? 5 : left === 1 ? 0 : 11 - left;
  return expected === Number(check);
}

function weighted(weights: string) {
  return (serial: string, check: string) => {
    const sum = [...serial].reduce(
      (total, digit, place) => total + Number(digit) * Number(weights[place]),
      0,
    );
    return (sum % 11) % 10 === Number(check);
  };
}
