const MM_PER_INCH = 25.4;

/**
 * A drawing in mm as the pixels of a PNG, `map` laid under it at `rect`: a drawing made into an image may hold no
 * picture of its own.
 * @throws Error where the browser cannot make it.
 */
export async function drawSheetImage(
  drawing: SVGSVGElement,
  page: { readonly widthMm: number; readonly heightMm: number },
  map: HTMLCanvasElement,
  rect: { readonly xMm: number; readonly yMm: number; readonly widthMm: number; readonly heightMm: number },
  resolutionDpi: number,
): Promise<Uint8Array> {
  const pxPerMm = resolutionDpi / MM_PER_INCH;
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(page.widthMm * pxPerMm);
  canvas.height = Math.round(page.heightMm * pxPerMm);
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("no canvas to draw on");
  context.fillStyle = "#FFFFFF";
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(
    map,
    rect.xMm * pxPerMm,
    rect.yMm * pxPerMm,
    rect.widthMm * pxPerMm,
    rect.heightMm * pxPerMm,
  );
  context.drawImage(
    await loadDrawing(drawing, canvas.width, canvas.height),
    0,
    0,
    canvas.width,
    canvas.height,
  );
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
  if (blob === null) throw new Error("no image was made");
  return new Uint8Array(await blob.arrayBuffer());
}

async function loadDrawing(
  drawing: SVGSVGElement,
  widthPx: number,
  heightPx: number,
): Promise<HTMLImageElement> {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  copy.querySelector("image")?.remove();
  copy.setAttribute("width", String(widthPx));
  copy.setAttribute("height", String(heightPx));
  const text = new XMLSerializer().serializeToString(copy);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  return image;
}
