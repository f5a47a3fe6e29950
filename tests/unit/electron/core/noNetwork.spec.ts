import dgram from 'node:dgram';
import dns, { lookup } from 'node:dns';
import { resolve4 } from 'node:dns/promises';
import { request as requestOverHttp } from 'node:http';
import http2 from 'node:http2';
import { get } from 'node:https';
import net, { connect } from 'node:net';
import tls from 'node:tls';
import { beforeAll, expect, test } from 'vitest';
import { forbidNetwork } from '../../../../electron/core/noNetwork.ts';

beforeAll(forbidNetwork);

const here = 'http://127.0.0.1:9/';

test.each<[string, () => unknown]>([
  ['fetch', () => fetch(here)],
  ['WebSocket', () => new WebSocket(here)],
  ['http.request', () => requestOverHttp(here)],
  ['https.get', () => get(here)],
  ['http2.connect', () => http2.connect(here)],
  ['net.connect', () => connect(9)],
  ['a socket', () => new net.Socket().connect(9)],
  ['a server', () => new net.Server().listen(0)],
  ['tls.connect', () => tls.connect(9)],
  ['dgram.createSocket', () => dgram.createSocket('udp4')],
  ['dns.lookup', () => lookup('localhost', () => undefined)],
  ['dns.promises.resolve4', () => resolve4('localhost')],
  ['a dns.Resolver', () => new dns.Resolver()],
])('%s throws instead of reaching out', (_name, reach) => {
  expect(reach).toThrow(/offline/);
});

test('output and files still work, which are streams of the same classes', () => {
  expect(() => process.stdout.write('')).not.toThrow();
});
