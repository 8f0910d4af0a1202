import { Socket } from 'node:net'

// Every process of the launcher preloads this file. The pipe closes when the launcher dies, even by SIGKILL.
const descriptor = Number(process.env.HANDRAIL_PARENT_PIPE)
delete process.env.HANDRAIL_PARENT_PIPE

if (descriptor) {
  const parent = new Socket({ fd: descriptor, readable: true, writable: false })
  parent.on('close', stop).on('error', stop).resume().unref()
}

function stop() {
  process.kill(process.pid, 'SIGTERM')
  setTimeout(() => process.exit(1), 8000).unref()
}
