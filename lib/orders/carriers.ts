/** The carriers that we know by the hosts of their pages, and by how suppliers write their names. */

const carrierHosts: Record<string, string> = {
  'usps.com': 'USPS',
  'ups.com': 'UPS',
  'ups-mi.net': 'UPS',
  'fedex.com': 'FedEx',
  'dhl.com': 'DHL',
  'dhl.de': 'DHL',
  'dhlglobalmail.com': 'DHL',
  'dhlecommerce.com': 'DHL',
  'dhlecs.com': 'DHL',
  'ontrac.com': 'OnTrac',
  'lasership.com': 'OnTrac',
  'osmworldwide.com': 'OSM',
  'canadapost.ca': 'Canada Post',
  'canadapost-postescanada.ca': 'Canada Post',
  'royalmail.com': 'Royal Mail',
  'auspost.com.au': 'Australia Post',
  'purolator.com': 'Purolator',
};

// FedEx and DHL hand parcels to the postal service under names of their own, which go first.
const carrierNames: [RegExp, string][] = [
  [/\bfed\s?ex\b|\bsmart\s?post\b/i, 'FedEx'],
  [/\bdhl\b|\bsmart\s?mail\b/i, 'DHL'],
  [/\bosm\b/i, 'OSM'],
  [/\bu\.?s\.?p\.?s\b|\b(u\.?s\.?|united states) post(al service| office)?\b/i, 'USPS'],
  [/\bu\.?p\.?s\b|\bunited parcel service\b/i, 'UPS'],
  [/\bon\s?trac\b|\blaser\s?ship\b/i, 'OnTrac'],
  [/\bcanada post\b|\bpostes canada\b/i, 'Canada Post'],
  [/\broyal mail\b/i, 'Royal Mail'],
  [/\baus(tralia)?\s?post\b/i, 'Australia Post'],
  [/\bpurolator\b/i, 'Purolator'],
];

/** The carrier whose page this host is; null where it is nobody's that we know. */
export function carrierOfHost(host: string): string | null {
  const parts = host.toLowerCase().replace(/:\d+$/, '').split('.');
  for (let from = 0; from < parts.length - 1; from++) {
    const name = carrierHosts[parts.slice(from).join('.')];
    if (name !== undefined) return name;
  }
  return null;
}

/** The carrier that a text names: "United States Postal Service" is USPS. */
export function carrierNamed(text: string | null): string | null {
  if (text === null) return null;
  return carrierNames.find(([form]) => form.test(text))?.[1] ?? null;
}
