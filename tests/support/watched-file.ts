/** A file that remembers which parts of it were read; a lost one rejects every reading, as browsers do. */
export class WatchedFile extends Blob {
  /** From and to, in bytes, in order. */
  readonly parts: [number, number][] = [];
  isLost = false;

  constructor(content: BlobPart) {
    super([content]);
  }

  override arrayBuffer(): Promise<ArrayBuffer> {
    return this.#read(0, this.size, () => super.arrayBuffer());
  }

  override slice(from: number, to: number): Blob {
    const end = Math.min(to, this.size);
    const part = super.slice(from, end);
    const read = part.arrayBuffer.bind(part);
    part.arrayBuffer = () => this.#read(from, end, read);
    return part;
  }

  #read(from: number, to: number, read: () => Promise<ArrayBuffer>): Promise<ArrayBuffer> {
    this.parts.push([from, to]);
    return this.isLost ? Promise.reject(new DOMException('gone', 'NotFoundError')) : read();
  }
}
