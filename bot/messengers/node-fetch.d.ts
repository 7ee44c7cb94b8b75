// A fetch that knows Node's agents, and so proxies, as far as it is used here.
declare module 'node-fetch' {
  type Answer = { status: number; headers: { get(name: string): string | null }; text(): Promise<string> }
  export default function fetch(url: string, options: object): Promise<Answer>
}
