import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** A PostgreSQL server for this process alone. */
export interface PrivatePostgres {
  /** Folder of its socket, the only way to reach it; its user and database are `postgres`. */
  readonly socket: string;
  /** Ends the server and removes all that it wrote. */
  close(): Promise<void>;
}

/**
 * A server's whole life. Its folder is made, and it ends and the folder is removed when standard input ends: that also
 * happens when the benchmark is interrupted or killed, without a handler for each way to end.
 */
const LIFE = `
  trap 'exit 1' HUP INT TERM PIPE
  folder=$(mktemp -d "$TMPDIR/on-record-postgres-XXXXXX") || exit
  trap 'rm -rf "$folder"' EXIT
  "$1/initdb" -D "$folder/data" -U postgres -A trust -E UTF8 --locale C --no-sync > "$folder/log" || exit
  trap '"$1/pg_ctl" stop -s -m immediate -D "$folder/data"; rm -rf "$folder"' EXIT
  "$1/pg_ctl" start -s -w -D "$folder/data" -l "$folder/log" -o "-k '$folder' $2" || { cat "$folder/log" >&2; exit 1; }
  echo "$folder"
  cat > /dev/null
`;

/** No network, nothing kept safe that is thrown away anyway, enough memory, and one process a connection, whose time can be told. */
const SETTINGS = [
  "listen_addresses=''",
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'autovacuum=off',
  'wal_level=minimal',
  'max_wal_senders=0',
  'max_wal_size=8GB',
  'shared_buffers=512MB',
  'maintenance_work_mem=1GB',
  'jit=off',
  'max_parallel_workers_per_gather=0',
];

/** Starts an installed PostgreSQL in a temporary folder; a sentence why not, when there is none or it does not start. */
export async function startPrivatePostgres(): Promise<PrivatePostgres | string> {
  const programs = findPrograms();
  if (programs === undefined) return 'not installed';
  const settings = SETTINGS.map((setting) => `-c ${setting}`).join(' ');
  // In a process group of its own: an interrupt from the keyboard must leave the shell alive to clean up.
  const life = spawn('sh', ['-c', LIFE, 'sh', programs, settings], {
    detached: true,
    cwd: '/',
    env: { PATH: process.env.PATH, TMPDIR: tmpdir() },
    ...ordinaryUser(),
  });
  let socket = '';
  let complaint = '';
  life.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaint += text;
  });
  const ended = once(life, 'close');
  const isUp = new Promise<boolean>((resolve) => {
    life.stdout.setEncoding('utf8').on('data', (text: string) => {
      socket += text;
      if (socket.endsWith('\n')) resolve(true);
    });
    ended.then(
      () => resolve(false),
      (error: unknown) => {
        complaint += String(error);
        resolve(false);
      },
    );
  });
  if (!(await isUp)) return `does not start: ${complaint.trim() || 'it gave no reason'}`;
  return {
    socket: socket.trim(),
    close: async () => {
      life.stdin.end();
      await ended;
    },
  };
}

/** The folder of PostgreSQL's programs: on the path, or where Debian keeps its versions, the newest first. */
function findPrograms(): string | undefined {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  return [
    ...(process.env.PATH ?? '').split(delimiter),
    ...versions.map((version) => join(debian, version, 'bin')),
  ].find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'pg_ctl')));
}

/** PostgreSQL refuses to run as root: then it runs as its own user, or as nobody. */
function ordinaryUser(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  for (const name of ['postgres', 'nobody']) {
    try {
      const idOf = (flag: string) =>
        Number(execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] }));
      return { uid: idOf('-u'), gid: idOf('-g') };
    } catch {
      // No such user here: the next one.
    }
  }
  return undefined;
}
