import { type AddressInfo, createServer, type Socket } from "node:net";

export type RecordingProxy = { port: number; requests: string[]; close(): void };

/**
 * A proxy that refuses and remembers. Whatever a browser sends that no interception answered ends here, whoever sent
 * it: a page, the worker, the browser itself. It sees more than the debugging protocols, which know only pages.
 */
export function startRecordingProxy(): Promise<RecordingProxy> {
  const requests: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    socket.on("error", () => socket.destroy());
    socket.once("data", (data) => {
      const [method = "", target = ""] = data.toString("latin1").split(" ", 2);
      requests.push(`${method} ${target}`);
      socket.end("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
    });
  });
  const close = (): void => {
    for (const socket of sockets) socket.destroy();
    server.close();
  };
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => resolve({ port: (server.address() as AddressInfo).port, requests, close }));
  });
}
