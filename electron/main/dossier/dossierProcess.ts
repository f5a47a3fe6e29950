import { join } from 'node:path';
import { answerDossierOrder } from '../../core/dossier/answerDossierOrder.ts';
import type { MakeDossier } from '../../core/dossier/dossierContract.ts';
import { forbidNetwork } from '../../core/noNetwork.ts';

/** The process that makes the window's dossiers, one at a time; its last word is the folder of the fonts. No network. */
forbidNetwork();

/** Photos are decoded in threads, as the command line does: a decoder that breaks this process breaks nothing else. */
async function load(): Promise<MakeDossier> {
  const [{ loadFonts }, { startPhotoWorker }, { makeDossier }] = await Promise.all([
    import('../../core/dossier/text/Fonts.ts'),
    import('../../core/photo/PhotoTool.ts'),
    import('../../core/useCases/exportDossier.ts'),
  ]);
  const photos = startPhotoWorker(join(import.meta.dirname, 'photoThread.js'));
  const fonts = await loadFonts(process.argv.at(-1) ?? '');
  return (order) => makeDossier({ fonts, photos }, order);
}

const loaded = load();

process.parentPort.on('message', async ({ data }) => {
  process.parentPort.postMessage(await answerDossierOrder(loaded, data));
});
