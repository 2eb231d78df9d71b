import { Fold } from '@/components/shell/fold';
import { Heading } from '@/components/shell/heading';
import { fill, fillPlural } from '@/lib/i18n/message';
import type { OrderMessages } from '@/lib/i18n/messages/en';
import type { OrderItem } from '@/lib/orders/order';
import type { Stage } from '@/lib/orders/stage';
import type { OrderWording } from '@/lib/wording/order-answer';

/** What is in the order, each with its state; canceled items stand apart. */
export function Items({ wording, under }: { wording: OrderWording; under?: number }) {
  const { order, words, locale } = wording;
  const live = order.items.filter((item) => item.state !== 'canceled');
  const canceled = order.items.filter((item) => item.state === 'canceled');
  return (
    <section aria-labelledby="items" className="section">
      <Heading rank={2} under={under} id="items">
        {words.items}
        {live.length > 1 ? (
          <span className="count">{` ${fillPlural(words.itemCount, live.length, locale)}`}</span>
        ) : null}
      </Heading>
      {order.items.length === 0 ? <p className="muted">{words.noItems}</p> : null}
      {live.length === 0 ? null : <ItemList items={live} {...{ wording }} />}
      {canceled.length === 0 ? null : (
        <>
          {live.length === 0 ? null : (
            <Heading rank={3} under={under} className="apart">
              {words.canceledItems}
            </Heading>
          )}
          <ItemList items={canceled} {...{ wording }} />
        </>
      )}
    </section>
  );
}

function ItemList({ items, wording }: { items: OrderItem[]; wording: OrderWording }) {
  const { order, words, locale } = wording;
  return (
    <Fold
      entries={items}
      showMore={words.showMore}
      locale={locale}
      list={(entries, from) => (
        <ul className="rows">
          {entries.map((item, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: an order may hold the same item twice
            <li key={from + index} className="item">
              <Name item={item} words={words} />
              <span className="item-state" data-state={item.state}>
                {itemStateText(item.state, order.stage, words)}
              </span>
            </li>
          ))}
        </ul>
      )}
    />
  );
}

function Name({ item, words }: { item: OrderItem; words: OrderMessages }) {
  const name = item.name === null ? <span>{words.unnamedItem}</span> : <bdi>{item.name}</bdi>;
  return (
    <span className="item-name">
      {item.state === 'canceled' ? <s>{name}</s> : name}
      {item.sku === null ? null : (
        <span className="item-sku">
          {' '}
          <bdi>{fill(words.sku, { sku: item.sku })}</bdi>
        </span>
      )}
    </span>
  );
}

/** The API has no word for an item that left with its order: a packed one of a shipped order is on its way. */
function itemStateText(state: OrderItem['state'], stage: Stage, words: OrderMessages): string {
  const isSent = stage === 'shipped' || stage === 'delivered';
  return state === 'packed' && isSent ? words.itemStates.packedAndSent : words.itemStates[state];
}
