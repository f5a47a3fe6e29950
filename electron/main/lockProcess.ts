import { app, protocol } from 'electron';
import { forbidNetwork } from '../core/noNetwork.ts';
import { lockContents, lockSession } from './lockSession.ts';

type Switch = readonly [name: string, value?: string];

/**
 * Chromium's own ways out: names and numbers of hosts never resolve, but for the development server's while there
 * is one; no proxy is looked for, no peer connection shows an address.
 */
const switches = (devServer: URL | undefined): readonly Switch[] => [
  [
    'host-resolver-rules',
    ['MAP * ~NOTFOUND', ...(devServer ? [`EXCLUDE ${devServer.hostname}`] : [])].join(', '),
  ],
  ['no-proxy-server'],
  ['force-webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
  ['disable-background-networking'],
];

/**
 * Shuts what is open by default in an Electron program: the network, other windows and pages, permissions,
 * unsandboxed renderers. Must run before `ready`; covers every session and page made later.
 */
export function lockProcess(devServer: URL | undefined): void {
  forbidNetwork();
  app.enableSandbox();
  for (const [name, value] of switches(devServer)) app.commandLine.appendSwitch(name, value);
  // Not `supportFetchAPI`: the page fetches nothing. `corsEnabled` keeps evidence from scripts of the page.
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, corsEnabled: true } },
  ]);
  app.on('session-created', (session) => lockSession(session, devServer));
  app.on('web-contents-created', (_event, contents) => lockContents(contents));
}
