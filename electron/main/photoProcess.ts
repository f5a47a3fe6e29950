import { forbidNetwork } from '../core/noNetwork.ts';
import { bindSharp } from './bindSharp.ts';

/** The process that decodes strangers' pictures for the window: one job at a time, no network. */
forbidNetwork();
if (process.platform === 'linux') bindSharp();

/** Imported only now: sharp is loaded with it. */
async function load() {
  const [{ answerPhotoRequest }, { lockLoaders }] = await Promise.all([
    import('../core/photo/answerPhotoRequest.ts'),
    import('../core/photo/lockLoaders.ts'),
  ]);
  lockLoaders(new Int32Array(new SharedArrayBuffer(4)));
  return answerPhotoRequest;
}

const loaded = load();

process.parentPort.on('message', async ({ data }) => {
  const answer = await loaded;
  process.parentPort.postMessage(await answer(data));
});
