import { useState } from 'react';
import { renderToString } from 'react-dom/server';
import { beforeEach, expect, test } from 'vitest';
import { drawnOnce, inPlace } from './drawn-once';

interface Facts {
  name: string;
  parcels: string[];
}

const drawn: string[] = [];
beforeEach(() => {
  drawn.length = 0;
});

function Hello({ name, parcels }: Facts) {
  drawn.push(`hello ${name}`);
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
  drawn.push(`bye ${name}`);
  return <p>Bye, {name}</p>;
}

const facts = (name: string) => JSON.stringify({ name, parcels: ['<1>', '2'] } satisfies Facts);

test('what is handed out is what would have been drawn in place', () => {
  const [Handed, InPlace] = [drawnOnce(Hello), inPlace(Hello)];
  const html = renderToString(<Handed facts={facts('Ann')} />);
  expect(html).toBe(renderToString(<InPlace facts={facts('Ann')} />));
  expect(html).toContain('&lt;1&gt;');
});

test('equal facts are drawn once, other facts and other components for themselves', () => {
  const [HelloOnce, ByeOnce] = [drawnOnce(Hello), drawnOnce(Bye)];
  const draw = (Component: typeof HelloOnce, name: string) =>
    renderToString(<Component facts={facts(name)} />);
  expect(draw(HelloOnce, 'Ann')).toBe(draw(HelloOnce, 'Ann'));
  expect(draw(HelloOnce, 'Ben')).toContain('Ben');
  expect(draw(ByeOnce, 'Ann')).toContain('Bye');
  expect(drawn).toEqual(['hello Ann', 'hello Ben', 'bye Ann']);
});
