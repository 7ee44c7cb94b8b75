// The fetch that grammY uses by itself on Node, as far as it is used here: it knows agents, and so proxies.
declare module 'node-fetch' {
  type Answer = { status: number; headers: { get(name: string): string | null }; text(): Promise<string> }
  export default function fetch(url: string, options: object): Promise<Answer>
}
