import { describe, expect, test } from 'vitest';
import { parseDatabaseAddress } from './database-address';

describe('parseDatabaseAddress', () => {
  test.each([
    ['sqlite:/var/lib/order-tracker/tracker.db', '/var/lib/order-tracker/tracker.db'],
    ['sqlite:///var/lib/tracker.db', '/var/lib/tracker.db'],
    ['sqlite:tracker.db', 'tracker.db'],
    ['/var/lib/tracker.db', '/var/lib/tracker.db'],
    ['./data/my tracker.db', './data/my tracker.db'],
    ['file:/var/lib/tracker.db', '/var/lib/tracker.db'],
    ['  /var/lib/tracker.db ', '/var/lib/tracker.db'],
  ])('reads %s as a file', (text, path) => {
    expect(parseDatabaseAddress(text)).toEqual({ kind: 'sqlite', path });
  });

  test.each([
    'postgres://tracker:secret@db.internal:5432/tracker?sslmode=require',
    'postgresql://localhost/tracker',
  ])('reads %s as a PostgreSQL', (url) => {
    expect(parseDatabaseAddress(url)).toEqual({ kind: 'postgres', url });
  });

  test.each([
    'mysql://localhost/tracker',
    'https://db.example/tracker',
    'redis://localhost',
    'postgres:tracker',
    'postgres://',
    'postgres:///tracker',
    'sqlite:',
    'sqlite://host/tracker.db',
    'sqlite:/var/lib/',
    '/var/lib/tracker.db?mode=ro',
    ':memory:',
    '/var/lib/tracker\n.db',
  ])('refuses %s', (text) => {
    expect(parseDatabaseAddress(text)).toBeNull();
  });
});
