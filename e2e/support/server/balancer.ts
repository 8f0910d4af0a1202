import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import getPort from 'get-port'
import { requireDebianProgram } from '@/tools/test/debian-package'
import { startProcess } from './built-tree'

export type Balancer = { url: string; stop(): Promise<void> }

/** Starts Debian's nginx with a plain `proxy_pass` to several instances in turn, on a free port or on the given one. */
export async function startBalancer(ports: number[], port?: number): Promise<Balancer> {
  const program = requireDebianProgram('nginx-light', ['/usr/sbin/nginx'])
  const ownPort = port ?? (await getPort())
  const folder = mkdtempSync(join(tmpdir(), 'handrail-nginx-'))
  const file = join(folder, 'nginx.conf')
  writeFileSync(
    file,
    `daemon off;
master_process off;
pid ${folder}/nginx.pid;
error_log stderr notice;
events {}
http {
  access_log off;
  client_body_temp_path ${folder}/body;
  proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi;
  scgi_temp_path ${folder}/scgi;
  upstream handrail { ${ports.map((each) => `server 127.0.0.1:${each};`).join(' ')} }
  server {
    listen 127.0.0.1:${ownPort};
    location / {
      proxy_pass http://handrail;
      proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
    }
  }
}
`,
  )
  const nginx = await startProcess(
    program,
    ['-c', file, '-p', folder],
    { cwd: '/', env: {} as NodeJS.ProcessEnv },
    /start worker|using the "epoll"|notice/,
  )
  return {
    url: `http://localhost:${ownPort}`,
    async stop() {
      await nginx.stop()
      rmSync(folder, { recursive: true })
    },
  }
}
