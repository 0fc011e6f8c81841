import { expect, test } from 'vitest'
import { isPublicAddress } from '../../../main/network/public-address.ts'

test.each([
  '93.184.215.14',
  '8.8.8.8',
  '172.32.0.1',
  '100.128.0.1',
  '2606:4700::1111',
  '2a00:1450::1',
])('%s is public', (ip) => {
  expect(isPublicAddress(ip)).toBe(true)
})

const OTHERS = `0.0.0.0 127.0.0.1 127.255.0.9 10.1.2.3 172.16.0.1 172.31.255.255 192.168.0.1 169.254.169.254 100.64.0.1 198.18.0.1 192.0.2.7 224.0.0.1
  255.255.255.255 ::1 :: fe80::1 fc00::1 fd12::1 ff02::1 2001:db8::1
  ::ffff:127.0.0.1 ::ffff:8.8.8.8 64:ff9b::7f00:1 2002:7f00:1:: 2001::1
  localhost 1.2.3 0x7f.1`

test.each(OTHERS.split(/\s+/))('%s is not public', (ip) => {
  expect(isPublicAddress(ip)).toBe(false)
})
