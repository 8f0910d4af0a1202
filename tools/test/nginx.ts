import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { ensureDebianProgram } from './debian-package'

export type Nginx = {
  /** Returns what nginx has written to a file of its folder so far. */
  read(file: string): string
  stop(): Promise<void>
}

type Options = {
  /** Returns what stands inside `http { }`. The folder takes logs. */
  config(folder: string): string
  /** A port of the configuration, which answers once nginx is ready. */
  port: number
}

/** Starts Debian's nginx with a configuration of its own, as the user of the test run. */
export async function startNginx({ config, port }: Options): Promise<Nginx> {
  const program = ensureDebianProgram('nginx-light', ['/usr/sbin/nginx'])
  if (!program) throw new Error('There is no nginx. Install it: apt-get install nginx-light')
  const folder = mkdtempSync(join(tmpdir(), 'handrail-nginx-'))
  const file = join(folder, 'nginx.conf')
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((kind) => `${kind}_temp_path ${folder}/${kind};`)
    .join('\n')
  writeFileSync(
    file,
    `daemon off; master_process off; pid ${folder}/pid; error_log ${folder}/main.log;
     events {} http { ${temporary} ${config(folder)} }`,
  )
  const nginx = spawn(program, ['-p', folder, '-c', file], { stdio: ['ignore', 'ignore', 'pipe'] })
  const ended = once(nginx, 'exit')
  let complaint = ''
  nginx.stderr.on('data', (text) => {
    complaint += text
  })
  while (!(await accepts(port))) {
    if (nginx.exitCode !== null) throw new Error(`nginx has ended: ${complaint}`)
    await delay(50)
  }
  return {
    read: (name) => readFileSync(join(folder, name), 'utf8'),
    async stop() {
      nginx.kill('SIGTERM')
      await ended
      rmSync(folder, { recursive: true })
    },
  }
}

async function accepts(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1')
  const isOpen = await once(socket, 'connect').then(
    () => true,
    () => false,
  )
  socket.destroy()
  return isOpen
}

/** Makes a certificate for localhost that nobody has signed but itself. Returns the paths of the certificate and of its key. */
export function makeCertificate(folder: string): { certificate: string; key: string } {
  const [certificate, key] = [join(folder, 'certificate.pem'), join(folder, 'key.pem')]
  const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost']
  const files = ['-keyout', key, '-out', certificate]
  const options = ['-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', ...subject, ...files]
  execFileSync('openssl', ['req', ...options], { stdio: 'ignore' })
  return { certificate, key }
}
