/** A box of an ISO media container (MP4, HEIC): its size, its type, what it holds (ISO/IEC 14496-12, 4.2). */
export function aBox(type: string, ...content: readonly Uint8Array[]): Buffer {
  const payload = Buffer.concat(content);
  const header = Buffer.alloc(8);
  header.writeUInt32BE(8 + payload.length);
  header.write(type, 4, 'latin1');
  return Buffer.concat([header, payload]);
}

/** Whole numbers of 32 bits, big-endian. */
export function words(...numbers: readonly number[]): Buffer {
  const bytes = Buffer.alloc(numbers.length * 4);
  for (const [index, number] of numbers.entries()) bytes.writeUInt32BE(number, index * 4);
  return bytes;
}
