/**
 * Detects a picture's type from its bytes; null for unsupported types. SVG is excluded: it may hold scripts and
 * links.
 */
export function pictureType(bytes: Uint8Array): 'png' | 'jpg' | 'gif' | 'webp' | 'avif' | null {
  const at = (start: number, end: number) => String.fromCharCode(...bytes.subarray(start, end))
  if (at(0, 8) === '\x89PNG\r\n\x1A\n') return 'png'
  if (at(0, 3) === '\xFF\xD8\xFF') return 'jpg'
  if (/^GIF8[79]a/.test(at(0, 6))) return 'gif'
  if (at(0, 4) === 'RIFF' && at(8, 12) === 'WEBP') return 'webp'
  if (at(4, 8) === 'ftyp' && /avi[fs]/.test(at(8, 32))) return 'avif'
  return null
}
