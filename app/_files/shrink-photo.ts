import { fitted } from "./fitted.ts";
import { isPicture, jpegName } from "./kind.ts";

const QUALITY = 0.85;

/**
 * Draws a photo anew: smaller, for a bad line, and without what the camera wrote into it, such as where it was taken.
 * What the browser cannot draw stays as it is.
 */
export async function shrinkPhoto(file: File): Promise<File> {
  const picture = isPicture(file) ? await createImageBitmap(file).catch(() => null) : null;
  if (!picture) return file;
  const photo = await drawn(picture);
  picture.close();
  return photo ? new File([photo], jpegName(file.name), { type: photo.type }) : file;
}

function drawn(picture: ImageBitmap): Promise<Blob | null> {
  const canvas = document.createElement("canvas");
  const { width, height } = fitted(picture);
  Object.assign(canvas, { width, height });
  const context = canvas.getContext("2d");
  if (!context) return Promise.resolve(null);
  // JPEG knows nothing that can be seen through.
  context.fillStyle = "white";
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = "high";
  context.drawImage(picture, 0, 0, width, height);
  return new Promise((resolve) => canvas.toBlob(resolve, "image/jpeg", QUALITY));
}
