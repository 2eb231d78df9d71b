import 'server-only';
import { domainToASCII } from 'node:url';
import type { StoreSettings } from '@/lib/process/settings';

/** Where anybody can have an address: that the store has one, too, says nothing of the others. */
const publicMailers = new Set(
  `aol.com fastmail.com gmail.com gmx.com gmx.de gmx.net googlemail.com hey.com hotmail.com hotmail.co.uk hotmail.fr
   icloud.com laposte.net libero.it live.com mac.com mail.com mail.ru me.com msn.com naver.com orange.fr outlook.com
   outlook.de outlook.fr pm.me proton.me protonmail.com qq.com t-online.de web.de yahoo.co.jp yahoo.co.uk yahoo.com
   yahoo.de yahoo.fr yandex.ru ymail.com zoho.com 126.com 163.com`.split(/\s+/),
);

interface SharedEmails {
  addresses: Set<string>;
  /** Each stands for the domains below it, too. */
  domains: Set<string>;
}

/** The settings that tell which email addresses are not one customer's. */
export type SharedEmailSettings = Pick<StoreSettings, 'STORE_URL' | 'SUPPORT_EMAIL' | 'SHARED_EMAILS'>;

/**
 * Tells whether an address, normalised as proofs are compared, is not one customer's: it is the store's own, or
 * `SHARED_EMAILS` has it. What many share proves nothing.
 */
export function sharedEmailFinder(store: SharedEmailSettings): (email: string) => boolean {
  const { addresses, domains } = sharedEmailsFrom(store);
  return (email) => {
    if (email.length > longestEmail) return false;
    const domain = domainOf(email);
    if (addresses.has(withDomain(email, domain))) return true;
    const labels = domain.split('.');
    return labels.some((_, index) => domains.has(labels.slice(index).join('.')));
  };
}

// No mail arrives at a longer one, and looking at each of its labels would take long.
const longestEmail = 320;

function sharedEmailsFrom({ STORE_URL, SUPPORT_EMAIL, SHARED_EMAILS }: SharedEmailSettings): SharedEmails {
  const listed = SHARED_EMAILS.map((entry) => entry.normalize('NFKC').toLowerCase());
  const own = SUPPORT_EMAIL === undefined ? [] : [SUPPORT_EMAIL.toLowerCase()];
  const store = STORE_URL === undefined ? [] : [new URL(STORE_URL).hostname.replace(/^www\./, '')];
  return {
    addresses: new Set(
      [...own, ...listed].filter((entry) => !entry.startsWith('@')).map((e) => withDomain(e, domainOf(e))),
    ),
    domains: new Set([
      ...[...store, ...own.map(domainOf)].filter((domain) => !publicMailers.has(domain)),
      ...listed.filter((entry) => entry.startsWith('@')).map(domainOf),
    ]),
  };
}

/** In the letters that name servers know: `bücher.example` and `xn--bcher-kva.example` are one. */
function domainOf(email: string): string {
  const domain = email.slice(email.lastIndexOf('@') + 1).replace(/\.+$/, '');
  return domainToASCII(domain) || domain;
}

function withDomain(email: string, domain: string): string {
  return email.slice(0, email.lastIndexOf('@') + 1) + domain;
}
