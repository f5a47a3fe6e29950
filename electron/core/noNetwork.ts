import dgram from 'node:dgram';
import dns from 'node:dns';
import http from 'node:http';
import http2 from 'node:http2';
import https from 'node:https';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import tls from 'node:tls';

const functionsOf = (holder: object): readonly string[] =>
  Object.entries(holder).flatMap(([name, value]) =>
    typeof value === 'function' && name !== 'setDefaultResultOrder' ? [name] : [],
  );

/**
 * Every way out of Node. `net.Socket` itself stays: standard output is one; only its `connect` goes.
 */
const exits: readonly (readonly [holder: object, names: readonly string[]])[] = [
  [globalThis, ['fetch', 'WebSocket', 'EventSource']],
  [net, ['connect', 'createConnection', 'createServer']],
  [net.Socket.prototype, ['connect']],
  [net.Server.prototype, ['listen']],
  [tls, ['connect', 'createServer']],
  [http, ['request', 'get', 'createServer']],
  [https, ['request', 'get', 'createServer']],
  [http2, ['connect', 'createServer', 'createSecureServer']],
  [dgram, ['createSocket']],
  [dgram.Socket.prototype, ['bind', 'connect', 'send']],
  [dns, functionsOf(dns)],
  [dns.promises, functionsOf(dns.promises)],
];

const fixed = { configurable: true, writable: true };

// A declaration, since a class among the exits is replaced too and is called with `new`.
function refusing(name: string): () => never {
  function refuse(): never {
    throw new Error(`Claimfolio is offline: ${name} may not be used`);
  }
  return refuse;
}

/**
 * Takes the network away from this process: Claimfolio opens no connection, and neither may a library.
 *
 * Node's own network stack is not under Electron's locks (its `fetch` answers although Chromium's is shut),
 * so each of its entrances is replaced by one that throws. Call it before anything else runs, in every
 * process and worker of ours.
 */
export function forbidNetwork(): void {
  for (const [holder, names] of exits) {
    for (const name of names) {
      Object.defineProperty(holder, name, { ...fixed, value: refusing(name) });
    }
  }
  syncBuiltinESMExports();
}
