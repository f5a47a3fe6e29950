/**
 * `node scripts/package/icons.mjs`: draws `resources/icons/icon.svg` anew as the PNG, ICO and ICNS beside it.
 * They are in git, since electron-builder would download a tool to make them.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { root } from '../run.mjs';

const folder = join(root, 'resources/icons');
const drawing = await readFile(join(folder, 'icon.svg'));

/** @param {number} size edge in pixels */
const draw = (size) => sharp(drawing, { density: (72 * Math.max(size, 64)) / 256 }).resize(size);

/** @param {number} size */
const png = (size) => draw(size).png({ compressionLevel: 9 }).toBuffer();

/** Old parts of Windows read only uncompressed pictures below 256 pixels: blue, green, red, alpha, from below. */
async function bitmap(size) {
  const pixels = await draw(size).ensureAlpha().raw().toBuffer();
  const header = Buffer.alloc(40);
  header.writeUInt32LE(40, 0);
  header.writeInt32LE(size, 4);
  // Twice the height: the mask after the picture counts too.
  header.writeInt32LE(size * 2, 8);
  header.writeUInt16LE(1, 12);
  header.writeUInt16LE(32, 14);
  const rows = Array.from({ length: size }, (_, row) =>
    pixels.subarray((size - 1 - row) * size * 4, (size - row) * size * 4),
  );
  const picture = Buffer.concat(rows);
  for (let at = 0; at < picture.length; at += 4) picture.subarray(at, at + 3).reverse();
  const mask = Buffer.alloc(Math.ceil(size / 32) * 4 * size);
  return Buffer.concat([header, picture, mask]);
}

async function ico() {
  const sizes = [16, 24, 32, 48, 64, 128, 256];
  const images = await Promise.all(sizes.map((size) => (size < 256 ? bitmap(size) : png(size))));
  const head = Buffer.alloc(6 + 16 * sizes.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(sizes.length, 4);
  let offset = head.length;
  for (const [index, image] of images.entries()) {
    const at = 6 + 16 * index;
    // 256 is written as 0.
    const edge = Number(sizes[index]) % 256;
    head.writeUInt8(edge, at);
    head.writeUInt8(edge, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(image.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += image.length;
  }
  return Buffer.concat([head, ...images]);
}

/** Apple's names of the sizes; some count twice, for screens of double density. */
const apple = {
  ic11: 32,
  ic12: 64,
  ic07: 128,
  ic08: 256,
  ic13: 256,
  ic09: 512,
  ic14: 512,
  ic10: 1024,
};

/** A block of an ICNS file: its name, its length, its content. */
function block(name, content) {
  const head = Buffer.alloc(8);
  head.write(name, 'ascii');
  head.writeUInt32BE(content.length + 8, 4);
  return Buffer.concat([head, content]);
}

async function icns() {
  const blocks = Object.entries(apple).map(async ([name, size]) => block(name, await png(size)));
  return block('icns', Buffer.concat(await Promise.all(blocks)));
}

await writeFile(join(folder, 'icon.png'), await png(1024));
await writeFile(join(folder, 'icon.ico'), await ico());
await writeFile(join(folder, 'icon.icns'), await icns());
