// Many requests, and what came of them.
import { get } from 'node:http';
import type { App } from '../lib/testing/app-server';
import type { Figures } from './report';

export interface Answer {
  path: string;
  status: number | 'no answer';
  ms: number;
}

/** Asks for one path, sent as it is written; from a client of its own where an address is given. */
export function ask({ port }: App, path: string, client?: string): Promise<Answer> {
  const begun = performance.now();
  const headers = client === undefined ? {} : { 'x-forwarded-for': client };
  return new Promise((resolve) => {
    const finish = (status: Answer['status']) => resolve({ path, status, ms: performance.now() - begun });
    get({ host: '127.0.0.1', port, path, headers }, (answer) => {
      answer.on('error', () => finish('no answer')).resume();
      answer.on('end', () => finish(answer.statusCode ?? 'no answer'));
    }).on('error', () => finish('no answer'));
  });
}

/** Gives each of the pieces of work to one of several workers, each of which has one in hand at any time. */
export async function inParallel<Work, Result>(
  works: Work[],
  workers: number,
  work: (piece: Work) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const rest = works.values();
  const workOn = async () => {
    for (const piece of rest) results.push(await work(piece));
  };
  await Promise.all(Array.from({ length: workers }, workOn));
  return results;
}

/** How often each status came, and how long the answers took. */
export function summaryOf(answers: Answer[]): Figures {
  const sorted = answers.map(({ ms }) => ms).sort((a, b) => a - b);
  const at = (share: number) =>
    Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
  const counts: Figures = {};
  for (const status of statusesOf(answers)) {
    counts[`answers ${status}`] = answers.filter((answer) => answer.status === status).length;
  }
  return { ...counts, 'p50 ms': at(0.5), 'p99 ms': at(0.99), 'slowest ms': at(1) };
}

export function statusesOf(answers: Answer[]): Answer['status'][] {
  return [...new Set(answers.map(({ status }) => status))];
}

/** From 0 to 1. */
export function shareOf(answers: Answer[], status: number): number {
  return answers.filter((answer) => answer.status === status).length / answers.length;
}

export function slowestMs(answers: Answer[]): number {
  return Math.max(...answers.map(({ ms }) => ms));
}
