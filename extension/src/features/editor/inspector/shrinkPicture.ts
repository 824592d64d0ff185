const sizePx = 192;

/** A picture as a small square data URL, so that the document stays readable; undefined for what is no picture. */
export async function shrinkPicture(file: Blob): Promise<string | undefined> {
  try {
    const bitmap = await createImageBitmap(file);
    const canvas = document.createElement("canvas");
    canvas.width = sizePx;
    canvas.height = sizePx;
    // The middle of it, as large as fits.
    const side = Math.min(bitmap.width, bitmap.height);
    const context = canvas.getContext("2d");
    context?.drawImage(
      bitmap,
      (bitmap.width - side) / 2,
      (bitmap.height - side) / 2,
      side,
      side,
      0,
      0,
      sizePx,
      sizePx,
    );
    bitmap.close();
    return context === null ? undefined : canvas.toDataURL("image/webp", 0.85);
  } catch {
    return undefined;
  }
}
