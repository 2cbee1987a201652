import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { systemCode } from '#shared/system-fault.ts';
import { OutputClosed } from './failure.ts';

export interface Output {
  /** Waits while the reader is slow, so that any amount can be written. Throws OutputClosed when it has gone. */
  write(text: string): Promise<void>;
  line(text: string): Promise<void>;
  /** One JSON value on a line of its own. */
  json(value: unknown): Promise<void>;
  /** For people: messages and progress, never data. */
  message(text: string): void;
  /** Overwrites itself on a terminal; silent elsewhere. */
  progress(text: string): void;
}

/** A closed pipe, as Linux and Windows say it. */
const readerHasGone = ['EPIPE', 'EOF'];

export function standardOutput(): Output {
  const { stdout, stderr } = process;
  let closed = false;
  let progressShown = false;
  // Without a listener the stream's error would end the process with a stack trace.
  stdout.on('error', (error) => {
    closed = true;
    const code = systemCode(error);
    if (readerHasGone.includes(code)) return;
    // A job must not take half an answer for the whole. Said at the end, when the command has given its own code.
    stderr.write(`標準出力に書き込めませんでした（${code}）。出力は途中で切れています。\n`);
    process.once('exit', () => {
      process.exitCode = 1;
    });
  });
  const write = async (text: string) => {
    if (closed) throw new OutputClosed();
    if (!stdout.write(text)) await drained(stdout);
    if (closed) throw new OutputClosed();
  };
  const clearProgress = () => {
    if (progressShown) stderr.write('\r\x1b[2K');
    progressShown = false;
  };
  return {
    write,
    line: (text) => {
      clearProgress();
      return write(`${text}\n`);
    },
    json: (value) => {
      clearProgress();
      return write(`${JSON.stringify(value)}\n`);
    },
    message: (text) => {
      clearProgress();
      stderr.write(`${text}\n`);
    },
    progress: (text) => {
      if (!stderr.isTTY) return;
      stderr.write(`\r\x1b[2K${text}`);
      progressShown = true;
    },
  };
}

async function drained(stream: Writable): Promise<void> {
  try {
    await once(stream, 'drain');
  } catch {
    // `once` rejects with the stream's error: the reader has gone.
    throw new OutputClosed();
  }
}
