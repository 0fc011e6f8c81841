import { MessageChannel } from 'node:worker_threads'
import { createORPCClient } from '@orpc/client'
import { RPCLink as FetchLink } from '@orpc/client/fetch'
import { RPCLink as PortLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import { RPCHandler as FetchHandler } from '@orpc/server/fetch'
import { RPCHandler as PortHandler } from '@orpc/server/message-port'
import type { Contract } from '../../../contract/contract.ts'
import type { Router } from '../../../main/service/router.ts'

export type ContractClient = ContractRouterClient<Contract>

export type Connection = {
  client: ContractClient
  /** Everything that the service has sent so far, as text. */
  received: () => string
  close: () => void
}

/** The two transports between renderer and service, without a shell. */
export const TRANSPORTS: Readonly<Record<string, (router: Router) => Connection>> = {
  fetch: connectByFetch,
  'message port': connectByPort,
}

function connectByFetch(router: Router): Connection {
  const handler = new FetchHandler(router)
  const leave = new AbortController()
  let received = ''
  const link = new FetchLink({
    url: 'http://127.0.0.1/rpc',
    fetch: async (request) => {
      const signal = AbortSignal.any([request.signal, leave.signal])
      const { response } = await handler.handle(new Request(request, { signal }), {
        prefix: '/rpc',
      })
      if (!response) return new Response(null, { status: 404 })
      const decoder = new TextDecoder()
      const recorder = new TransformStream<Uint8Array, Uint8Array>({
        transform(chunk, controller) {
          received += decoder.decode(chunk, { stream: true })
          controller.enqueue(chunk)
        },
      })
      received += JSON.stringify([...response.headers])
      return new Response(response.body?.pipeThrough(recorder) ?? null, response)
    },
  })
  return {
    client: createORPCClient<ContractClient>(link),
    received: () => received,
    close: () => leave.abort(),
  }
}

function connectByPort(router: Router): Connection {
  const { port1, port2 } = new MessageChannel()
  let received = ''
  port1.on('message', (data: unknown) => {
    received += data instanceof Uint8Array ? new TextDecoder().decode(data) : String(data)
  })
  new PortHandler(router).upgrade(port2)
  port2.start()
  const client = createORPCClient<ContractClient>(new PortLink({ port: port1 }))
  port1.start()
  return { client, received: () => received, close: () => port1.close() }
}
