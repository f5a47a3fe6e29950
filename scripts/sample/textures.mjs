/** Surfaces that POV-Ray's own patterns do not give believably: planks and cardboard, drawn as SVG noise. */

/** @param {number} low @param {number} high @param {number} seed a spread number, the same every time */
const spread = (low, high, seed) =>
  low + ((high - low) * (((Math.sin(seed * 91.7) * 43758.5) % 1) + 1)) / 2;

/**
 * One plank: long stretched noise for the grain, a wider one for the growth rings.
 *
 * @param {number} index @param {number} y @param {number} height
 */
function plank(index, y, height) {
  const tone = Math.round(spread(-14, 14, index + 1));
  const [red, green, blue] = [176 + tone, 141 + tone, 104 + Math.round(tone * 0.8)];
  const seed = 11 + index * 7;
  return `
  <filter id="grain${index}" x="0" y="0" width="100%" height="100%" color-interpolation-filters="sRGB">
    <feTurbulence type="fractalNoise" baseFrequency="0.004 0.16" numOctaves="5" seed="${seed}" result="n"/>
    <feColorMatrix in="n" values="0 0 0 0 0.36  0 0 0 0 0.22  0 0 0 0 0.12  0 2.6 0 0 -0.98"/>
  </filter>
  <filter id="rings${index}" x="0" y="0" width="100%" height="100%" color-interpolation-filters="sRGB">
    <feTurbulence type="fractalNoise" baseFrequency="0.0012 0.022" numOctaves="3" seed="${seed + 3}" result="n"/>
    <feColorMatrix in="n" values="0 0 0 0 0.42  0 0 0 0 0.26  0 0 0 0 0.14  2.4 0 0 0 -1.0"/>
  </filter>
  <rect x="0" y="${y}" width="2048" height="${height}" fill="rgb(${red},${green},${blue})"/>
  <rect x="0" y="${y}" width="2048" height="${height}" filter="url(#rings${index})" opacity="0.5"/>
  <rect x="0" y="${y}" width="2048" height="${height}" filter="url(#grain${index})" opacity="0.5"/>
  <rect x="0" y="${y}" width="2048" height="2" fill="#2a1a0e" opacity="0.75"/>
  <rect x="0" y="${y + 2}" width="2048" height="1.5" fill="#fff" opacity="0.12"/>`;
}

/** A table top of seven planks, 2048 px long. */
export function planks() {
  const rows = Array.from({ length: 7 }, (_, index) => plank(index, index * 293, 293));
  return `<svg xmlns="http://www.w3.org/2000/svg" width="2048" height="2048">${rows.join('')}</svg>`;
}

/** Kraft cardboard: fibres, small specks, and the faint bars of the flutes under the liner. */
export function cardboard() {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="1600">
  <filter id="fibre" x="0" y="0" width="100%" height="100%" color-interpolation-filters="sRGB">
    <feTurbulence type="fractalNoise" baseFrequency="0.05 0.3" numOctaves="4" seed="5" result="n"/>
    <feColorMatrix in="n" values="0 0 0 0 0.40  0 0 0 0 0.27  0 0 0 0 0.15  0 2 0 0 -0.85"/>
  </filter>
  <filter id="cloud" x="0" y="0" width="100%" height="100%" color-interpolation-filters="sRGB">
    <feTurbulence type="fractalNoise" baseFrequency="0.004" numOctaves="4" seed="9" result="n"/>
    <feColorMatrix in="n" values="0 0 0 0 0.95  0 0 0 0 0.82  0 0 0 0 0.62  0 0 2 0 -0.95"/>
  </filter>
  <filter id="speck" x="0" y="0" width="100%" height="100%" color-interpolation-filters="sRGB">
    <feTurbulence type="fractalNoise" baseFrequency="0.22" numOctaves="2" seed="21" result="n"/>
    <feColorMatrix in="n" values="0 0 0 0 0.30  0 0 0 0 0.19  0 0 0 0 0.10  9 0 0 0 -6.4"/>
  </filter>
  <linearGradient id="flute" x1="0" y1="0" x2="0.004" y2="0" spreadMethod="reflect">
    <stop offset="0" stop-color="#000"/><stop offset="1" stop-color="#fff"/>
  </linearGradient>
  <rect width="1600" height="1600" fill="rgb(190,148,102)"/>
  <rect width="1600" height="1600" filter="url(#cloud)" opacity="0.4"/>
  <rect width="1600" height="1600" fill="url(#flute)" opacity="0.035"/>
  <rect width="1600" height="1600" filter="url(#fibre)" opacity="0.32"/>
  <rect width="1600" height="1600" filter="url(#speck)" opacity="0.55"/>
</svg>`;
}
