import { useState } from 'react';
import { renderToString } from 'react-dom/server';
import { beforeEach, expect, test } from 'vitest';
import { inPlace, renderedOnce } from './rendered-once';

interface Facts {
  name: string;
  parcels: string[];
}

const rendered: string[] = [];
beforeEach(() => {
  rendered.length = 0;
});

function Hello({ name, parcels }: Facts) {
  rendered.push(`hello ${name}`);
  const [count] = useState(parcels.length);
  return (
    <>
      <p title={`"${name}" & more`}>
        Hello, {name}: {count} of {parcels.length}
      </p>
      {parcels.map((parcel) => (
        <input key={parcel} defaultValue={parcel} readOnly />
      ))}
    </>
  );
}

function Bye({ name }: Facts) {
  rendered.push(`bye ${name}`);
  return <p>Bye, {name}</p>;
}

const facts = (name: string) => JSON.stringify({ name, parcels: ['<1>', '2'] } satisfies Facts);

const always = () => true;

test('what is handed out is what would have been rendered in place', () => {
  const [Handed, InPlace] = [renderedOnce(Hello, always), inPlace(Hello)];
  const html = renderToString(<Handed facts={facts('Ann')} />);
  expect(html).toBe(renderToString(<InPlace facts={facts('Ann')} />));
  expect(html).toContain('&lt;1&gt;');
});

test('equal facts are rendered once, other facts and other components for themselves', () => {
  const [HelloOnce, ByeOnce] = [renderedOnce(Hello, always), renderedOnce(Bye, always)];
  const draw = (Component: typeof HelloOnce, name: string) =>
    renderToString(<Component facts={facts(name)} />);
  expect(draw(HelloOnce, 'Ann')).toBe(draw(HelloOnce, 'Ann'));
  expect(draw(HelloOnce, 'Ben')).toContain('Ben');
  expect(draw(ByeOnce, 'Ann')).toContain('Bye');
  expect(rendered).toEqual(['hello Ann', 'hello Ben', 'bye Ann']);
});

test('facts that may not be kept are rendered each time', () => {
  const Guarded = renderedOnce(Hello, ({ name }) => name !== 'Ann');
  for (const name of ['Ann', 'Ben', 'Ann', 'Ben']) renderToString(<Guarded facts={facts(name)} />);
  expect(rendered).toEqual(['hello Ann', 'hello Ben', 'hello Ann']);
});
