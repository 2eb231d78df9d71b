import { claimedPostalCodes, emailIn, postalCodeOf } from '@/lib/orders/proof-texts';

/** Facts as one side of a comparison, told apart by their kind: the same readers for both sides. */

/** Whether nothing is left of a proof without blanks, marks and `mailto:`: then it isn't counted as a try. */
export function isEmptyProof(text: string): boolean {
  return !/[\p{L}\p{N}]/u.test(text.replace(/mailto:/gi, ''));
}

/** The one email address in a text, in lower case, as a fact to compare; null where there is none, or several. */
export function emailFact(text: string): string | null {
  const email = emailIn(text);
  return email === null ? null : `email:${email}`;
}

/** The postal code of an order as a fact: of five or nine digits where it is the United States', the first five. */
export function postalFact(text: string, countryText: string): string | null {
  const postal = postalCodeOf(text, countryText);
  return postal === null ? null : `${postal.kind}:${postal.code}`;
}

/** What a visitor's postal code may be as a fact. */
export function postalClaims(text: string): string[] {
  return claimedPostalCodes(text).map(({ kind, code }) => `${kind}:${code}`);
}
