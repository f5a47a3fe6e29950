/**
 * The reference: Electron itself prints a page to a PDF. `electron printToPdf PAGE.html OUT.pdf`; writes to
 * standard output how many milliseconds loading and printing took, without the start of Electron.
 */
import { writeFile } from 'node:fs/promises';
import { app, BrowserWindow } from 'electron';

const [page, out] = process.argv.slice(-2);

app.whenReady().then(async () => {
  const window = new BrowserWindow({ show: false });
  const started = performance.now();
  await window.loadFile(page);
  await writeFile(out, await window.webContents.printToPDF({ pageSize: 'A4' }));
  process.stdout.write(`${performance.now() - started}\n`);
  app.quit();
});
