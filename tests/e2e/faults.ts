import type { Page } from '@playwright/test';

/** What the page may ask for: what lies in the program and the vault, and what it made itself. */
const OWN_ADDRESS = /^(?:app|blob|data|devtools):/;

/**
 * Writes down what a healthy page never says or does: errors and warnings of its console, which name what the security
 * policy blocked, and everything that it asks of a network.
 */
export function listenForFaults(page: Page): readonly string[] {
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('crash', () => faults.push('The page crashed'));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(message.text());
  });
  page.on('request', (request) => {
    if (!OWN_ADDRESS.test(request.url())) faults.push(`Asked of a network: ${request.url()}`);
  });
  return faults;
}

/** The faults that a test did not provoke, and those that it did and that did not come. */
export function unexpectedFaults(
  faults: readonly string[],
  provoked: readonly RegExp[],
): readonly string[] {
  const missing = provoked.filter((pattern) => !faults.some((fault) => pattern.test(fault)));
  return [
    ...faults.filter((fault) => !provoked.some((pattern) => pattern.test(fault))),
    ...missing.map((pattern) => `There was no ${pattern}`),
  ];
}
