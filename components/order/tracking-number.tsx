/** A number in groups that are easier to compare; the gaps are style, so that a copy has none. */
export function TrackingNumber({ number }: { number: string }) {
  const groups = number.match(/.{1,4}/gsu) ?? [];
  return (
    <bdi dir="ltr" className="tracking-number">
      {/* biome-ignore lint/suspicious/noArrayIndexKey: the same four digits may come twice */}
      {groups.length > 2 ? groups.map((group, index) => <span key={index}>{group}</span>) : number}
    </bdi>
  );
}
