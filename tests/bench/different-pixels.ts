import type { Browser } from "@playwright/test";

/** Share of the pixels, 0 to 1, in which two PNG pictures of one size differ; decoded by the browser itself. */
export async function getDifferentShare(browser: Browser, first: Buffer, second: Buffer): Promise<number> {
  const page = await browser.newPage();
  try {
    return await page.evaluate(
      async (pictures) => {
        const [a, b] = await Promise.all(
          pictures.map(async (picture) => {
            const image = new Image();
            image.src = `data:image/png;base64,${picture}`;
            await image.decode();
            const context = new OffscreenCanvas(image.width, image.height).getContext("2d");
            context?.drawImage(image, 0, 0);
            return new Uint32Array(
              context?.getImageData(0, 0, image.width, image.height).data.buffer ?? new ArrayBuffer(0),
            );
          }),
        );
        if (a === undefined || b === undefined || a.length !== b.length) return 1;
        return a.reduce((count, pixel, index) => (pixel === b[index] ? count : count + 1), 0) / a.length;
      },
      [first.toString("base64"), second.toString("base64")],
    );
  } finally {
    await page.close();
  }
}
