"""MinerSet, translated from chains/base/artifacts/MinerSet.json by `make translate`. Do not edit."""
CODE = '9690636504de27bdf58400f401b377c3c083098db22608d4c86fad2b044145ec'
TRANSLATOR = '4331069abe58f33ce18e0bb7fc9a96d91ab6aee846b5372a93949bc298e3be27'
def bind(host, immutables):
 fb, keccak, grow, take, copy_data, copy_memory, read_data, OutOfGas, SDIV, SMOD, SIGNEXTEND = host.tools
 h54 = host.routine(0x54)
 K0 = bytes.fromhex('0000000000000000000000000000000000000000000000000000000000000080')
 K1 = bytes.fromhex('0000000000000000000000000000000000000000000000000000000000000003')
 K2 = bytes.fromhex('0000000000000000000000000000000000000000000000000000000000000004')
 K3 = bytes.fromhex('0000000000000000000000000000000000000000000000000000000000000001')
 K4 = bytes.fromhex('0000000000000000000000000000000000000000000000000000000000000020')
 K5 = bytes.fromhex('0000000000000000000000000000000000000000000000000000000000000002')
 M = 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff; SB = 0x8000000000000000000000000000000000000000000000000000000000000000; KE = fb(keccak(b'').digest())
 def r0(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if len(st) > 1020: c.resume = 0; return None, gas
  data = c.msg.data_as_bytes
  if gas < 36: c.resume = 0; return None, gas
  if 96 > ml: gas = grow(c, gas, 36, 64, 32); mb = mem._bytes; ml = len(mb)
  mb[64:96] = K0
  if (len(data)) < 4:
   st.append(128); c.resume = 15; return None, gas - 36
  if gas < 248: st.append(128); c.resume = 18; return None, gas - 36
  v5 = (fb(data[0:32]) if len(data) >= 32 else read_data(data, 0)) >> 224
  if 0x11aee380 == v5:
   st += v5, 128
   return r1154, gas - 73
  if 0x42931493 == v5:
   st.append(v5)
   return r1118, gas - 97
  if 0x54fd4d50 == v5:
   st.append(v5)
   return r1084, gas - 119
  if 0x9658ad38 == v5:
   st.append(v5)
   return r1042, gas - 141
  if 0xa230c524 == v5:
   st.append(v5)
   return r968, gas - 163
  if 0xac0250f7 == v5:
   st.append(v5)
   return r821, gas - 185
  if 0xbdd4d18d == v5:
   st.append(v5)
   return r497, gas - 207
  if 0xd4b6b5da == v5:
   st.append(v5)
   return r343, gas - 229
  if not (0xfd6aad25 == v5):
   c.resume = 124; return None, gas - 248
  return r127, gas - 248
 def r127(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or len(st) > 1020: c.resume = 127; return None, gas
  data = c.msg.data_as_bytes
  if gas < 135: c.resume = 127; return None, gas
  if (c.msg.value):
   c.resume = 339; return None, gas - 16
  if (((len(data)) - 4 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820000:
   c.resume = 339; return None, gas - 46
  v5 = fb(data[4:36]) if len(data) >= 36 else read_data(data, 4)
  v6 = v5 & 0xffffffffffffffffffffffffffffffffffffffff
  if (v5 - v6 & M):
   st.append(v6); c.resume = 339; return None, gas - 83
  mb[0:32] = v6.to_bytes(32)
  mb[32:64] = K1
  gas = take(gas, 135, 12)
  v8 = fb(keccak(mb[0:64]).digest())
  gm.gas_remaining = gas - 135
  st.append(v8)
  h54(c, st, gm)
  v9 = st.pop()
  gas = gm.gas_remaining
  if gas < 76: st += v6, v9; c.resume = 191; return None, gas
  if not (v9):
   st += v9, v6; c.resume = 296; return None, gas - 22
  v11 = v9 - 1 & M
  if v11 > v9:
   st.append(v11); c.resume = 251; return None, gas - 55
  v13 = fb(mb[64:96])
  if v13 + 32 > ml: gas = grow(c, gas, 76, v13, 32); mb = mem._bytes; ml = len(mb)
  mb[v13:v13 + 32] = v11.to_bytes(32)
  c.output = bytes(mb[v13:v13 + 32])
  return None, gas - 76
 def r343(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or len(st) > 1019: c.resume = 343; return None, gas
  data = c.msg.data_as_bytes
  if gas < 135: c.resume = 343; return None, gas
  if (c.msg.value):
   c.resume = 339; return None, gas - 16
  if (((len(data)) - 4 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820000:
   c.resume = 339; return None, gas - 46
  v5 = fb(data[4:36]) if len(data) >= 36 else read_data(data, 4)
  v6 = v5 & 0xffffffffffffffffffffffffffffffffffffffff
  if (v5 - v6 & M):
   st.append(v6); c.resume = 339; return None, gas - 83
  mb[0:32] = v6.to_bytes(32)
  mb[32:64] = K1
  gas = take(gas, 135, 12)
  v8 = fb(keccak(mb[0:64]).digest())
  gm.gas_remaining = gas - 135
  st.append(v8)
  h54(c, st, gm)
  v9 = st.pop()
  gas = gm.gas_remaining
  if gas < 52: st += v6, v9; c.resume = 407; return None, gas
  mb[0:32] = v6.to_bytes(32)
  mb[32:64] = K2
  gas = take(gas, 52, 12)
  v10 = fb(keccak(mb[0:64]).digest())
  gm.gas_remaining = gas - 52
  st.append(v10)
  h54(c, st, gm)
  v11 = st.pop()
  gas = gm.gas_remaining
  if gas < 107: st += v9, v11; c.resume = 420; return None, gas
  v13 = 1 if not (not (v11)) else 0
  if v9:
   v16 = v9 - 1 & M
   if v16 > v9:
    st += v16, v13; c.resume = 251; return None, gas - 62
   gas -= 79
   v18 = v16
  else:
   gas -= 40
   v18 = 0
  v19 = fb(mb[64:96])
  if v19 + 32 > ml: gas = grow(c, gas, 28, v19, 32); mb = mem._bytes; ml = len(mb)
  mb[v19:v19 + 32] = v13.to_bytes(32)
  if v19 + 64 > ml: gas = grow(c, gas, 28, v19 + 32, 32); mb = mem._bytes; ml = len(mb)
  mb[v19 + 32:v19 + 64] = v18.to_bytes(32)
  c.output = bytes(mb[v19:v19 + 64])
  return None, gas - 28
 def r497(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or len(st) > 1015: c.resume = 497; return None, gas
  data = c.msg.data_as_bytes
  if gas < 63: c.resume = 497; return None, gas
  if (c.msg.value):
   c.resume = 339; return None, gas - 16
  if (((len(data)) - 4 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564819968:
   c.resume = 339; return None, gas - 45
  v5 = fb(mb[64:96])
  gm.gas_remaining = gas - 63
  st.append(1)
  h54(c, st, gm)
  v6 = st.pop()
  gas = gm.gas_remaining
  if gas < 37: st += v5, v5, v5, 32, v6; c.resume = 524; return None, gas
  if v5 + 32 > ml: gas = grow(c, gas, 37, v5, 32); mb = mem._bytes; ml = len(mb)
  mb[v5:v5 + 32] = v6.to_bytes(32)
  v7 = v5 + 32
  mb[0:32] = K3
  gas -= 37
  v21, v22, v23 = v7, 0xb10e2d527612073b26eecdfd717e6a320cf44b4afac2b0732d9fcbe2b7fa0cf6, 0
  while True:
   if gas < 27: st += v5, v7, v5, v21, v22, v6, v23; c.resume = 570; return None, gas
   if v23 < v6:
    gm.gas_remaining = gas - 27
    st.append(v22)
    h54(c, st, gm)
    v25 = st.pop()
    gas = gm.gas_remaining
    if gas < 64: st += v5, v7, v5, v21, v22, v6, v23, v25; c.resume = 777; return None, gas
    if v21 + 32 > ml: gas = grow(c, gas, 64, v21, 32); mb = mem._bytes; ml = len(mb)
    mb[v21:v21 + 32] = (0xffffffffffffffffffffffffffffffffffffffff & v25).to_bytes(32)
    gas -= 64
    v21, v22, v23 = (v21 + 32), (1 + v22 & M), (1 + v23)
    continue
   break
  if gas < 155: st += v5, v7, v5, v21, v22, v6, v23; c.resume = 578; return None, gas - 23
  v33 = v5 + (0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0 & (31 + (v21 - v5 & M) & M)) & M
  if (v33 < v5) or (v33 > 0xffffffffffffffff):
   st += v33, v7, v5; c.resume = 729; return None, gas - 87
  mb[64:96] = v33.to_bytes(32)
  if v33 + 32 > ml: gas = grow(c, gas, 155, v33, 32); mb = mem._bytes; ml = len(mb)
  mb[v33:v33 + 32] = K4
  v38 = fb(mb[v5:v5 + 32])
  if v33 + 64 > ml: gas = grow(c, gas, 155, v33 + 32, 32); mb = mem._bytes; ml = len(mb)
  mb[v33 + 32:v33 + 64] = v38.to_bytes(32)
  gas -= 155
  v54, v55, v56 = (v33 + 64), v7, 0
  while True:
   if gas < 94: st += v33, v33, v54, v55, v38, v56; c.resume = 668; return None, gas
   if v56 < v38:
    if v55 + 32 > ml: gas = grow(c, gas, 94, v55, 32); mb = mem._bytes; ml = len(mb)
    v58 = fb(mb[v55:v55 + 32])
    if v54 + 32 > ml: gas = grow(c, gas, 94, v54, 32); mb = mem._bytes; ml = len(mb)
    mb[v54:v54 + 32] = (0xffffffffffffffffffffffffffffffffffffffff & v58).to_bytes(32)
    gas -= 94
    v54, v55, v56 = (32 + v54), (v55 + 32), (1 + v56)
    continue
   break
  if gas < 35: st += v33, v33, v54, v55, v38, v56; c.resume = 676; return None, gas - 23
  v63 = v54 - v33 & M
  if v63 and v33 + v63 > ml: gas = grow(c, gas, 35, v33, v63); mb = mem._bytes; ml = len(mb)
  c.output = bytes(mb[v33:v33 + v63])
  return None, gas - 35
 def r821(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or len(st) > 1019: c.resume = 821; return None, gas
  data = c.msg.data_as_bytes
  if gas < 55: c.resume = 821; return None, gas
  if (c.msg.value):
   c.resume = 339; return None, gas - 16
  if (((len(data)) - 4 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820000:
   c.resume = 339; return None, gas - 46
  v5 = fb(data[4:36]) if len(data) >= 36 else read_data(data, 4)
  gm.gas_remaining = gas - 55
  st.append(1)
  h54(c, st, gm)
  v6 = st.pop()
  gas = gm.gas_remaining
  if gas < 45: st += v5, v6; c.resume = 845; return None, gas
  if not (v5 < v6):
   st.append(v5); c.resume = 923; return None, gas - 22
  mb[0:32] = K3
  gm.gas_remaining = gas - 45
  st.append((v5 - 0x4ef1d2ad89edf8c4d91132028e8195cdf30bb4b5053d4f8cd260341d4805f30a & M))
  h54(c, st, gm)
  v10 = st.pop()
  gas = gm.gas_remaining
  if gas < 18: st += 32, 0xffffffffffffffffffffffffffffffffffffffff, v10; c.resume = 915; return None, gas
  v12 = fb(mb[64:96])
  if v12 + 32 > ml: gas = grow(c, gas, 18, v12, 32); mb = mem._bytes; ml = len(mb)
  mb[v12:v12 + 32] = (v10 & 0xffffffffffffffffffffffffffffffffffffffff).to_bytes(32)
  c.output = bytes(mb[v12:v12 + 32])
  return None, gas - 18
 def r968(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or len(st) > 1020: c.resume = 968; return None, gas
  data = c.msg.data_as_bytes
  if gas < 135: c.resume = 968; return None, gas
  if (c.msg.value):
   c.resume = 339; return None, gas - 16
  if (((len(data)) - 4 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820000:
   c.resume = 339; return None, gas - 46
  v5 = fb(data[4:36]) if len(data) >= 36 else read_data(data, 4)
  v6 = v5 & 0xffffffffffffffffffffffffffffffffffffffff
  if (v5 - v6 & M):
   st.append(v6); c.resume = 339; return None, gas - 83
  mb[0:32] = v6.to_bytes(32)
  mb[32:64] = K2
  gas = take(gas, 135, 12)
  v8 = fb(keccak(mb[0:64]).digest())
  gm.gas_remaining = gas - 135
  st.append(v8)
  h54(c, st, gm)
  v9 = st.pop()
  gas = gm.gas_remaining
  if gas < 21: st += 32, v9; c.resume = 1033; return None, gas
  v12 = fb(mb[64:96])
  if v12 + 32 > ml: gas = grow(c, gas, 21, v12, 32); mb = mem._bytes; ml = len(mb)
  mb[v12:v12 + 32] = (1 if not (not (v9)) else 0).to_bytes(32)
  c.output = bytes(mb[v12:v12 + 32])
  return None, gas - 21
 def r1042(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or len(st) > 1020: c.resume = 1042; return None, gas
  data = c.msg.data_as_bytes
  if gas < 104: c.resume = 1042; return None, gas
  if (c.msg.value):
   c.resume = 339; return None, gas - 16
  if (((len(data)) - 4 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820000:
   c.resume = 339; return None, gas - 46
  mb[0:32] = (fb(data[4:36]) if len(data) >= 36 else read_data(data, 4)).to_bytes(32)
  mb[32:64] = K5
  gas = take(gas, 104, 12)
  v6 = fb(keccak(mb[0:64]).digest())
  gm.gas_remaining = gas - 104
  st.append(v6)
  h54(c, st, gm)
  v7 = st.pop()
  gas = gm.gas_remaining
  if gas < 15: st += 32, v7; c.resume = 1077; return None, gas
  v8 = fb(mb[64:96])
  if v8 + 32 > ml: gas = grow(c, gas, 15, v8, 32); mb = mem._bytes; ml = len(mb)
  mb[v8:v8 + 32] = v7.to_bytes(32)
  c.output = bytes(mb[v8:v8 + 32])
  return None, gas - 15
 def r1084(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or len(st) > 1020: c.resume = 1084; return None, gas
  data = c.msg.data_as_bytes
  if gas < 53: c.resume = 1084; return None, gas
  if (c.msg.value):
   c.resume = 339; return None, gas - 16
  if (((len(data)) - 4 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564819968:
   c.resume = 339; return None, gas - 45
  gm.gas_remaining = gas - 53
  st.append(0)
  h54(c, st, gm)
  v5 = st.pop()
  gas = gm.gas_remaining
  if gas < 18: st += 32, 0xffffffff, v5; c.resume = 1110; return None, gas
  v7 = fb(mb[64:96])
  if v7 + 32 > ml: gas = grow(c, gas, 18, v7, 32); mb = mem._bytes; ml = len(mb)
  mb[v7:v7 + 32] = (v5 & 0xffffffff).to_bytes(32)
  c.output = bytes(mb[v7:v7 + 32])
  return None, gas - 18
 def r1118(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or len(st) > 1020: c.resume = 1118; return None, gas
  data = c.msg.data_as_bytes
  if gas < 53: c.resume = 1118; return None, gas
  if (c.msg.value):
   c.resume = 339; return None, gas - 16
  if (((len(data)) - 4 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564819968:
   c.resume = 339; return None, gas - 45
  gm.gas_remaining = gas - 53
  st.append(0)
  h54(c, st, gm)
  v5 = st.pop()
  gas = gm.gas_remaining
  if gas < 24: st += 32, 0xffffffff, v5; c.resume = 1144; return None, gas
  v8 = fb(mb[64:96])
  if v8 + 32 > ml: gas = grow(c, gas, 24, v8, 32); mb = mem._bytes; ml = len(mb)
  mb[v8:v8 + 32] = ((v5 >> 32) & 0xffffffff).to_bytes(32)
  c.output = bytes(mb[v8:v8 + 32])
  return None, gas - 24
 def r1154(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or not 1 <= len(st) <= 1021: c.resume = 1154; return None, gas
  data = c.msg.data_as_bytes
  x0 = st[-1]
  if gas < 54: c.resume = 1154; return None, gas
  if (c.msg.value):
   c.resume = 339; return None, gas - 16
  if (((len(data)) - 4 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564819968:
   c.resume = 339; return None, gas - 45
  gm.gas_remaining = gas - 54
  st.append(1)
  h54(c, st, gm)
  v6 = st.pop()
  gas = gm.gas_remaining
  if gas < 6: st[-1:] = 32, x0, v6,; c.resume = 1177; return None, gas
  if x0 + 32 > ml: gas = grow(c, gas, 6, x0, 32); mb = mem._bytes; ml = len(mb)
  mb[x0:x0 + 32] = v6.to_bytes(32)
  c.output = bytes(mb[x0:x0 + 32])
  return None, gas - 6
 T = {127: r127, 343: r343, 497: r497, 821: r821, 968: r968, 1042: r1042, 1084: r1084, 1118: r1118, 1154: r1154}
 return r0
