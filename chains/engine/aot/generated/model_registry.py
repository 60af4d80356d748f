"""ModelRegistry, translated from chains/metadata/artifacts/ModelRegistry.json by `make translate`. Do not edit."""
CODE = '3e974dd274b53696130414685acc4864ab3f8eb1a60f974cfbf9c0f1a5ec0764'
TRANSLATOR = '4331069abe58f33ce18e0bb7fc9a96d91ab6aee846b5372a93949bc298e3be27'
def bind(host, immutables):
 fb, keccak, grow, take, copy_data, copy_memory, read_data, OutOfGas, SDIV, SMOD, SIGNEXTEND = host.tools
 h54 = host.routine(0x54)
 h55 = host.routine(0x55)
 ha2 = host.routine(0xa2)
 ha3 = host.routine(0xa3)
 K0 = bytes.fromhex('0000000000000000000000000000000000000000000000000000000000000080')
 K1 = bytes.fromhex('0000000000000000000000000000000000000000000000000000000000000001')
 K2 = bytes.fromhex('0000000000000000000000000000000000000000000000000000000000000002')
 K3 = bytes.fromhex('00000000000000000000000000000000000000000000000000000000000000a0')
 K4 = bytes.fromhex('0000000000000000000000000000000000000000000000000000000000000000')
 M = 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff; SB = 0x8000000000000000000000000000000000000000000000000000000000000000; KE = fb(keccak(b'').digest())
 def r0(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if len(st) > 1021: c.resume = 0; return None, gas
  data = c.msg.data_as_bytes
  if gas < 33: c.resume = 0; return None, gas
  if 96 > ml: gas = grow(c, gas, 33, 64, 32); mb = mem._bytes; ml = len(mb)
  mb[64:96] = K0
  if (len(data)) < 4:
   c.resume = 14; return None, gas - 33
  if gas < 196: c.resume = 17; return None, gas - 33
  v5 = (fb(data[0:32]) if len(data) >= 32 else read_data(data, 0)) >> 224
  if 0x15e7f1bc == v5:
   st.append(v5)
   return r904, gas - 67
  if 0x33e7d470 == v5:
   st.append(v5)
   return r651, gas - 89
  if 0x46f81364 == v5:
   st.append(v5)
   return r575, gas - 111
  if 0x5d84b7a7 == v5:
   st.append(v5)
   return r381, gas - 133
  if 0xc6a645fe == v5:
   st.append(v5)
   return r347, gas - 155
  if 0xcc101277 == v5:
   st.append(v5)
   return r200, gas - 177
  if not (0xf3386740 == v5):
   c.resume = 99; return None, gas - 196
  return r102, gas - 196
 def r102(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or len(st) > 1020: c.resume = 102; return None, gas
  data = c.msg.data_as_bytes
  if gas < 138: c.resume = 102; return None, gas
  if (c.msg.value):
   c.resume = 196; return None, gas - 16
  if (((len(data)) - 4 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820000:
   c.resume = 196; return None, gas - 46
  v5 = fb(data[4:36]) if len(data) >= 36 else read_data(data, 4)
  v6 = v5 & 0xffffffffffffffffffffffffffffffffffffffff
  if (v5 - v6 & M):
   st.append(v6); c.resume = 196; return None, gas - 83
  mb[0:32] = v6.to_bytes(32)
  mb[32:64] = K1
  gas = take(gas, 138, 12)
  v8 = fb(keccak(mb[0:64]).digest())
  gm.gas_remaining = gas - 138
  st.append(v8)
  h54(c, st, gm)
  v9 = st.pop()
  gas = gm.gas_remaining
  if gas < 18: st += 32, 0xffffffffffffffffffffffffffffffffffffffff, v9; c.resume = 188; return None, gas
  v11 = fb(mb[64:96])
  if v11 + 32 > ml: gas = grow(c, gas, 18, v11, 32); mb = mem._bytes; ml = len(mb)
  mb[v11:v11 + 32] = (v9 & 0xffffffffffffffffffffffffffffffffffffffff).to_bytes(32)
  c.output = bytes(mb[v11:v11 + 32])
  return None, gas - 18
 def r200(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or len(st) > 1015: c.resume = 200; return None, gas
  data = c.msg.data_as_bytes
  if gas < 195: c.resume = 200; return None, gas
  if (c.msg.value):
   c.resume = 196; return None, gas - 16
  if (((len(data)) - 4 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820000:
   c.resume = 196; return None, gas - 46
  v5 = fb(data[4:36]) if len(data) >= 36 else read_data(data, 4)
  if (v5 - (v5 & 0xffffffff) & M):
   st += 160, 235, v5, 230; c.resume = 196; return None, gas - 104
  v8 = 0xffffffff & v5
  mb[0:32] = v8.to_bytes(32)
  mb[32:64] = K2
  gas = take(gas, 195, 12)
  v9 = fb(keccak(mb[0:64]).digest())
  gm.gas_remaining = gas - 195
  st.append(v9)
  h54(c, st, gm)
  v10 = st.pop()
  gas = gm.gas_remaining
  if gas < 33: st += 160, v9, 235, v8, 0xffffffffffffffffffffffffffffffffffffffff, v10; c.resume = 2184; return None, gas
  if not ((v10 & 0xffffffffffffffffffffffffffffffffffffffff)):
   st += 160, v9, 235, v8; c.resume = 2192; return None, gas - 19
  gm.gas_remaining = gas - 33
  st.append(v9)
  h54(c, st, gm)
  v13 = st.pop()
  gas = gm.gas_remaining
  if gas < 76: st += 160, v9, v13; c.resume = 238; return None, gas
  v14 = v13 & 0xffffffffffffffffffffffffffffffffffffffff
  mb[0:32] = v14.to_bytes(32)
  mb[32:64] = K1
  gas = take(gas, 76, 12)
  v15 = fb(keccak(mb[0:64]).digest())
  gm.gas_remaining = gas - 76
  st.append(v15)
  h54(c, st, gm)
  v16 = st.pop()
  gas = gm.gas_remaining
  if gas < 9: st += 160, v14, v9, 0xffffffff, v13, 1, 0xffffffffffffffffffffffffffffffffffffffff, v16; c.resume = 304; return None, gas
  gm.gas_remaining = gas - 9
  st.append((v9 + 1 & M))
  h54(c, st, gm)
  v19 = st.pop()
  gas = gm.gas_remaining
  if gas < 90: st += 160, v14, (v16 & 0xffffffffffffffffffffffffffffffffffffffff), 0xffffffff, v13, v19; c.resume = 308; return None, gas
  v20 = fb(mb[64:96])
  if v20 + 32 > ml: gas = grow(c, gas, 90, v20, 32); mb = mem._bytes; ml = len(mb)
  mb[v20:v20 + 32] = v14.to_bytes(32)
  if v20 + 64 > ml: gas = grow(c, gas, 90, v20 + 32, 32); mb = mem._bytes; ml = len(mb)
  mb[v20 + 32:v20 + 64] = (v16 & 0xffffffffffffffffffffffffffffffffffffffff).to_bytes(32)
  if v20 + 96 > ml: gas = grow(c, gas, 90, v20 + 64, 32); mb = mem._bytes; ml = len(mb)
  mb[v20 + 64:v20 + 96] = ((v13 >> 160) & 65535).to_bytes(32)
  if v20 + 128 > ml: gas = grow(c, gas, 90, v20 + 96, 32); mb = mem._bytes; ml = len(mb)
  mb[v20 + 96:v20 + 128] = ((v13 >> 176) & 0xffffffff).to_bytes(32)
  if v20 + 160 > ml: gas = grow(c, gas, 90, v20 + 128, 32); mb = mem._bytes; ml = len(mb)
  mb[v20 + 128:v20 + 160] = v19.to_bytes(32)
  c.output = bytes(mb[v20:v20 + 160])
  return None, gas - 90
 def r347(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or len(st) > 1020: c.resume = 347; return None, gas
  data = c.msg.data_as_bytes
  if gas < 53: c.resume = 347; return None, gas
  if (c.msg.value):
   c.resume = 196; return None, gas - 16
  if (((len(data)) - 4 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564819968:
   c.resume = 196; return None, gas - 45
  gm.gas_remaining = gas - 53
  st.append(0)
  h54(c, st, gm)
  v5 = st.pop()
  gas = gm.gas_remaining
  if gas < 18: st += 32, 0xffffffff, v5; c.resume = 373; return None, gas
  v7 = fb(mb[64:96])
  if v7 + 32 > ml: gas = grow(c, gas, 18, v7, 32); mb = mem._bytes; ml = len(mb)
  mb[v7:v7 + 32] = (v5 & 0xffffffff).to_bytes(32)
  c.output = bytes(mb[v7:v7 + 32])
  return None, gas - 18
 def r381(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or len(st) > 1019: c.resume = 381; return None, gas
  data = c.msg.data_as_bytes
  if gas < 162: c.resume = 381; return None, gas
  if (c.msg.value):
   c.resume = 196; return None, gas - 16
  if (((len(data)) - 4 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820000:
   c.resume = 196; return None, gas - 46
  v5 = fb(data[4:36]) if len(data) >= 36 else read_data(data, 4)
  v6 = v5 & 0xffffffffffffffffffffffffffffffffffffffff
  if (v5 - v6 & M):
   st.append(v6); c.resume = 196; return None, gas - 83
  if not (v6):
   st.append(v6); c.resume = 535; return None, gas - 102
  mb[0:32] = (fb(c.msg.sender)).to_bytes(32)
  mb[32:64] = K1
  gas = take(gas, 162, 12)
  v10 = fb(keccak(mb[0:64]).digest())
  gm.gas_remaining = gas - 162
  st.append(v10)
  h54(c, st, gm)
  v11 = st.pop()
  gas = gm.gas_remaining
  if gas < 9: st += v6, v10, v6, 0xffffffffffffffffffffffff0000000000000000000000000000000000000000, v11; c.resume = 486; return None, gas
  gm.gas_remaining = gas - 9
  st += ((v11 & 0xffffffffffffffffffffffff0000000000000000000000000000000000000000) | v6), v10
  h55(c, st, gm)
  gas = gm.gas_remaining
  if gas < 26: st.append(v6); c.resume = 490; return None, gas
  v14 = fb(mb[64:96])
  if v14 + 32 > ml: gas = grow(c, gas, 26, v14, 32); mb = mem._bytes; ml = len(mb)
  mb[v14:v14 + 32] = v6.to_bytes(32)
  gm.gas_remaining = gas - 26
  st += (fb(c.msg.sender)), 0x2a30a5b92b49dcf358f76e7ffb2aba8effcfb5f69a3fe02025c503e8a1608174, 32, v14
  ha2(c, st, gm)
  gas = gm.gas_remaining
  mb = mem._bytes; ml = len(mb)
  return None, gas
 def r575(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or len(st) > 1008: c.resume = 575; return None, gas
  data = c.msg.data_as_bytes
  if gas < 240: c.resume = 575; return None, gas
  if (c.msg.value):
   c.resume = 196; return None, gas - 16
  if (((len(data)) - 4 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820032:
   c.resume = 196; return None, gas - 46
  v5 = fb(data[4:36]) if len(data) >= 36 else read_data(data, 4)
  if (v5 - (v5 & 0xffffffff) & M):
   st += 128, 255, 255, 255, 618, v5, 609; c.resume = 196; return None, gas - 113
  v8 = fb(data[36:68]) if len(data) >= 68 else read_data(data, 36)
  v9 = 0xffffffff & v5
  mb[0:32] = v9.to_bytes(32)
  mb[32:64] = K2
  gas = take(gas, 240, 12)
  v10 = fb(keccak(mb[0:64]).digest())
  gm.gas_remaining = gas - 240
  st.append(v10)
  h54(c, st, gm)
  v11 = st.pop()
  gas = gm.gas_remaining
  if gas < 39: st += 128, 255, 255, 255, v8, 618, v10, 2011, v9, 0xffffffffffffffffffffffffffffffffffffffff, v11; c.resume = 2184; return None, gas
  if not ((v11 & 0xffffffffffffffffffffffffffffffffffffffff)):
   st += 128, 255, 255, 255, v8, 618, v10, 2011, v9; c.resume = 2192; return None, gas - 19
  gm.gas_remaining = gas - 39
  st.append((v10 + 1 & M))
  h54(c, st, gm)
  v15 = st.pop()
  gas = gm.gas_remaining
  if gas < 5: st += 128, 255, 255, 255, v8, 618, v10, v15; c.resume = 2017; return None, gas
  gas -= 5
  v27 = 0
  while True:
   if gas < 133: st += 128, 255, 255, 255, v8, v15, v10, 618, v27; c.resume = 2019; return None, gas
   v28 = v27 & 255
   if not (v28 < 32):
    gas -= 77
    v49, v50, v51, v52 = 0, 0, 0, 0
    break
   v31 = v8 >> (248 - 8 * v28) & 255 if v28 < 32 else 0
   v32 = v15 >> (248 - 8 * v28) & 255 if v28 < 32 else 0
   v33 = 1 if v31 > v32 else 0
   if not (v33):
    if not (v31):
     gm.gas_remaining = gas - 133
     st.append(v10)
     h54(c, st, gm)
     v36 = st.pop()
     gas = gm.gas_remaining
     if gas < 37: st += 128, 255, 255, 255, v8, v15, v10, 618, v27, v31, v32, 0xffffffff, v28, 1, v36; c.resume = 2110; return None, gas
     gas -= 37
     v43, v44 = (1 if not (not ((((1 << v28 & M) & (v36 >> 176)) & 0xffffffff))) else 0), 0
    else:
     gas -= 118
     v43, v44 = (1 if not (v31) else 0), v28
    if gas < 16: st += 128, 255, 255, 255, v8, v15, v10, 618, v27, v31, v32, v43, v44; c.resume = 2091; return None, gas
    gas -= 16
    v45, v46 = v43, 0
   else:
    gas -= 90
    v45, v46 = v33, v28
   if gas < 49: st += 128, 255, 255, 255, v8, v15, v10, 618, v27, v31, v32, v45, v46; c.resume = 2051; return None, gas
   if v45:
    gas -= 49
    v49, v50, v51, v52 = 1, v27, v31, v32
    break
   gas -= 43
   v27 = (255 & (1 + v27))
   continue
  st += 128, 255, 255, 255, v49, v50, v51, v52
  return r618, gas
 def r618(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or not 8 <= len(st) <= 1022: c.resume = 618; return None, gas
  x0 = st[-1]
  x1 = st[-2]
  x2 = st[-3]
  x3 = st[-4]
  x4 = st[-5]
  x5 = st[-6]
  x6 = st[-7]
  x7 = st[-8]
  if gas < 82: c.resume = 618; return None, gas
  v8 = fb(mb[64:96])
  if v8 + 32 > ml: gas = grow(c, gas, 82, v8, 32); mb = mem._bytes; ml = len(mb)
  mb[v8:v8 + 32] = (1 if not (not (x3)) else 0).to_bytes(32)
  if v8 + 64 > ml: gas = grow(c, gas, 82, v8 + 32, 32); mb = mem._bytes; ml = len(mb)
  mb[v8 + 32:v8 + 64] = (x2 & x6).to_bytes(32)
  if v8 + 96 > ml: gas = grow(c, gas, 82, v8 + 64, 32); mb = mem._bytes; ml = len(mb)
  mb[v8 + 64:v8 + 96] = (x1 & x4).to_bytes(32)
  if v8 + 128 > ml: gas = grow(c, gas, 82, v8 + 96, 32); mb = mem._bytes; ml = len(mb)
  mb[v8 + 96:v8 + 128] = (x0 & x5).to_bytes(32)
  if x7 and v8 + x7 > ml: gas = grow(c, gas, 82, v8, x7); mb = mem._bytes; ml = len(mb)
  c.output = bytes(mb[v8:v8 + x7])
  return None, gas - 82
 def r651(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or not 1 <= len(st) <= 1013: c.resume = 651; return None, gas
  data = c.msg.data_as_bytes
  x0 = st[-1]
  if gas < 183: c.resume = 651; return None, gas
  if (c.msg.value):
   c.resume = 196; return None, gas - 16
  if (((len(data)) - 4 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820032:
   c.resume = 196; return None, gas - 46
  v5 = fb(data[4:36]) if len(data) >= 36 else read_data(data, 4)
  if (v5 - (v5 & 0xffffffff) & M):
   st += 32, v5, 678; c.resume = 196; return None, gas - 101
  v8 = fb(data[36:68]) if len(data) >= 68 else read_data(data, 36)
  mb[0:32] = (v5 & 0xffffffff).to_bytes(32)
  mb[32:64] = K2
  gas = take(gas, 183, 12)
  v10 = fb(keccak(mb[0:64]).digest())
  gm.gas_remaining = gas - 183
  st.append((v10 + 1 & M))
  h54(c, st, gm)
  v12 = st.pop()
  gas = gm.gas_remaining
  if gas < 27: st += 32, v8, v10, v12; c.resume = 704; return None, gas
  v13 = v8 & 0x7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f
  gm.gas_remaining = gas - 27
  st.append((v10 + 2 & M))
  h54(c, st, gm)
  v15 = st.pop()
  gas = gm.gas_remaining
  if gas < 149: st += 32, v13, v10, v12, v8, 0x8080808080808080808080808080808080808080808080808080808080808080, 0x8080808080808080808080808080808080808080808080808080808080808080, v15; c.resume = 779; return None, gas
  v24 = (((v8 ^ M) & v12) | (((v8 ^ v12) ^ M) & ((v12 | 0x8080808080808080808080808080808080808080808080808080808080808080) - v13 & M))) & 0x8080808080808080808080808080808080808080808080808080808080808080
  v25 = 1 if v24 == 0x8080808080808080808080808080808080808080808080808080808080808080 else 0
  if v25:
   gas -= 117
   v31 = (1 if (v15 & ((0x7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f + v13) | v8)) == v15 else 0)
  else:
   gas -= 73
   v31 = v25
  if v31:
   gm.gas_remaining = gas - 32
   st.append(v10)
   h54(c, st, gm)
   v35 = st.pop()
   gas = gm.gas_remaining
   if gas < 23: st += 32, 0xffffffffffffffffffffffffffffffffffffffff, v35; c.resume = 848; return None, gas
   v39, v40 = (1 if not (not ((v35 & 0xffffffffffffffffffffffffffffffffffffffff))) else 0), x0
  else:
   v39, v40 = v31, v10
  if gas < 47: st += 32, v39, v40; c.resume = 812; return None, gas - 23
  v41 = fb(mb[64:96])
  if v41 + 32 > ml: gas = grow(c, gas, 47, v41, 32); mb = mem._bytes; ml = len(mb)
  mb[v41:v41 + 32] = v39.to_bytes(32)
  c.output = bytes(mb[v41:v41 + 32])
  return None, gas - 47
 def r904(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or len(st) > 993: c.resume = 904; return None, gas
  data = c.msg.data_as_bytes
  if gas < 317: c.resume = 904; return None, gas
  if (c.msg.value):
   c.resume = 196; return None, gas - 16
  if (((len(data)) - 4 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820128:
   c.resume = 196; return None, gas - 46
  v5 = fb(data[4:36]) if len(data) >= 36 else read_data(data, 4)
  v6 = v5 & 65535
  if (v5 - v6 & M):
   st.append(v6); c.resume = 196; return None, gas - 83
  v8 = fb(data[36:68]) if len(data) >= 68 else read_data(data, 36)
  v9 = v8 & 0xffffffff
  if (v8 - v9 & M):
   st += v8, v9, v6; c.resume = 196; return None, gas - 126
  v11 = fb(data[68:100]) if len(data) >= 100 else read_data(data, 68)
  v12 = fb(data[132:164]) if len(data) >= 164 else read_data(data, 132)
  if v12 > 0xffffffffffffffff:
   st += v12, v9, v6, v11, v8; c.resume = 196; return None, gas - 163
  if not ((v12 + 35) < (len(data))):
   st += v12, v9, v6, v11, v8; c.resume = 196; return None, gas - 193
  v19 = read_data(data, (4 + v12))
  if v19 > 0xffffffffffffffff:
   st += v19, v9, v6, v11, v8, v12; c.resume = 196; return None, gas - 230
  if ((v12 + v19) + 36) > (len(data)):
   st += v19, v9, v6, v11, v8, v12; c.resume = 196; return None, gas - 263
  mb[0:32] = (fb(c.msg.sender)).to_bytes(32)
  mb[32:64] = K1
  gas = take(gas, 317, 12)
  v26 = fb(keccak(mb[0:64]).digest())
  gm.gas_remaining = gas - 317
  st.append(v26)
  h54(c, st, gm)
  v27 = st.pop()
  gas = gm.gas_remaining
  if gas < 108: st += v19, v9, v6, v11, v8, v12, 0xffffffffffffffffffffffffffffffffffffffff, v27; c.resume = 1056; return None, gas
  if not ((v27 & 0xffffffffffffffffffffffffffffffffffffffff)):
   st += v19, v9, v6, v11, v8, v12; c.resume = 1936; return None, gas - 19
  if not (v6):
   st += v19, v9, v6, v11, v8, v12; c.resume = 1896; return None, gas - 38
  if v19:
   gas -= 86
   v34 = (1 if v19 > 256 else 0)
  else:
   gas -= 63
   v34 = (1 if not (v19) else 0)
  if v34:
   st += v19, v9, v6, v11, v8, v12; c.resume = 1835; return None, gas - 14
  gas -= 22
  v42, v43 = 0, 0
  while True:
   if gas < 222: st += v42, v9, v6, v11, v8, v12, v19, v43; c.resume = 1084; return None, gas
   v44 = v42 & 255
   if not (v44 < 32):
    break
   if not (((v8 & (1 << v44 & M)) & 0xffffffff)):
    gas -= 98
    v63 = v43
   else:
    if not ((((v11 >> (248 - 8 * v44) & 255 if v44 < 32 else 0) << 248) & 0xff00000000000000000000000000000000000000000000000000000000000000)):
     st += v42, v9, v6, v11, v8, v12, v19, v43, v44; c.resume = 1252; return None, gas - 109
    if ((v42 & 255) - v44 & M):
     st += v42, v9, v6, v11, v8, v12, v19, v43; c.resume = 1207; return None, gas - 134
    v59 = 248 - ((v42 << 3) & 2040) & M
    if v59 > 248:
     st += v42, v9, v6, v11, v8, v12, v19, v43, v59; c.resume = 1207; return None, gas - 177
    gas -= 201
    v63 = ((128 << v59 & M if v59 < 256 else 0) | v43)
   gas -= 21
   v42, v43 = ((v42 + 1) & 255), v63
   continue
  if gas < 56: st += v42, v9, v6, v11, v8, v12, v19, v43, v44; c.resume = 1307; return None, gas - 35
  gm.gas_remaining = gas - 56
  st.append(0)
  h54(c, st, gm)
  v66 = st.pop()
  gas = gm.gas_remaining
  if gas < 72: st += v42, v9, v6, v11, v8, v12, v19, v43, v44, v11, v12, v19, v9, v43, v6, v66; c.resume = 1316; return None, gas
  v67 = v66 & 0xffffffff
  if v67 == 0xffffffff:
   st += v42, v9, v6, v11, v8, v12, v19, v43, v44, v11, v67, v19, v9, v43, v6, v12, v66; c.resume = 1207; return None, gas - 37
  v70 = (v67 + 1) & 0xffffffff
  gm.gas_remaining = gas - 72
  st += ((v66 & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffff00000000) | v70), 0
  h55(c, st, gm)
  gas = gm.gas_remaining
  if gas < 256: st += v42, v9, v6, v11, v8, v12, v19, v43, v44, v11, v70, v19, v9, v43, v6, v12; c.resume = 1386; return None, gas
  v73 = fb(mb[64:96])
  v74 = v73 + 160 & M
  if (v74 > 0xffffffffffffffff) or (v74 < v73):
   st += v42, v9, v6, v11, v8, v12, v19, v43, v44, v11, v70, v19, v9, v73, v6, v74, v43, v12; c.resume = 1790; return None, gas - 55
  mb[64:96] = v74.to_bytes(32)
  if v73 + 32 > ml: gas = grow(c, gas, 256, v73, 32); mb = mem._bytes; ml = len(mb)
  mb[v73:v73 + 32] = (fb(c.msg.sender)).to_bytes(32)
  if v73 + 64 > ml: gas = grow(c, gas, 256, v73 + 32, 32); mb = mem._bytes; ml = len(mb)
  mb[v73 + 32:v73 + 64] = v6.to_bytes(32)
  if v73 + 96 > ml: gas = grow(c, gas, 256, v73 + 64, 32); mb = mem._bytes; ml = len(mb)
  mb[v73 + 64:v73 + 96] = v9.to_bytes(32)
  if v73 + 128 > ml: gas = grow(c, gas, 256, v73 + 96, 32); mb = mem._bytes; ml = len(mb)
  mb[v73 + 96:v73 + 128] = v11.to_bytes(32)
  if v73 + 160 > ml: gas = grow(c, gas, 256, v73 + 128, 32); mb = mem._bytes; ml = len(mb)
  mb[v73 + 128:v73 + 160] = v43.to_bytes(32)
  mb[0:32] = v70.to_bytes(32)
  mb[32:64] = K2
  gas = take(gas, 256, 12)
  v83 = fb(keccak(mb[0:64]).digest())
  v84 = fb(mb[v73:v73 + 32])
  gm.gas_remaining = gas - 256
  st.append(v83)
  h54(c, st, gm)
  v86 = st.pop()
  gas = gm.gas_remaining
  if gas < 9: st += v42, v9, v6, v11, v8, v12, v19, v43, v44, 32, v70, v19, v70, 0x8225c07871a727c77d81c5c492cdd79df8e8d6438794046c91c875ad1fece2d7, v6, v19, 36, v12, v11, v9, v83, 2, (v73 + 128), (v73 + 96), (v73 + 64), (v73 + 32), (v84 & 0xffffffffffffffffffffffffffffffffffffffff), 0xffffffffffffffffffffffff0000000000000000000000000000000000000000, v86; c.resume = 1567; return None, gas
  gm.gas_remaining = gas - 9
  st += ((v86 & 0xffffffffffffffffffffffff0000000000000000000000000000000000000000) | (v84 & 0xffffffffffffffffffffffffffffffffffffffff)), v83
  h55(c, st, gm)
  gas = gm.gas_remaining
  if gas < 18: st += v42, v9, v6, v11, v8, v12, v19, v43, v44, 32, v70, v19, v70, 0x8225c07871a727c77d81c5c492cdd79df8e8d6438794046c91c875ad1fece2d7, v6, v19, 36, v12, v11, v9, v83, 2, (v73 + 128), (v73 + 96), (v73 + 64), (v73 + 32); c.resume = 1571; return None, gas
  v89 = fb(mb[v73 + 32:v73 + 64])
  gm.gas_remaining = gas - 18
  st.append(v83)
  h54(c, st, gm)
  v90 = st.pop()
  gas = gm.gas_remaining
  if gas < 42: st += v42, v9, v6, v11, v8, v12, v19, v43, v44, 32, v70, v19, v70, 0x8225c07871a727c77d81c5c492cdd79df8e8d6438794046c91c875ad1fece2d7, v6, v19, 36, v12, v11, v9, v83, 2, (v73 + 128), (v73 + 96), v89, (v73 + 64), 0xffffffffffff000000000000ffffffffffffffffffffffffffffffffffffffff, 0xffff0000000000000000000000000000000000000000, 0xffffffff00000000000000000000000000000000000000000000, v90; c.resume = 1658; return None, gas
  v91 = fb(mb[v73 + 64:v73 + 96])
  v98 = ((v90 & 0xffffffffffff000000000000ffffffffffffffffffffffffffffffffffffffff) | ((v89 << 160 & M) & 0xffff0000000000000000000000000000000000000000)) | ((v91 << 176 & M) & 0xffffffff00000000000000000000000000000000000000000000)
  gm.gas_remaining = gas - 42
  st += v98, v83
  h55(c, st, gm)
  gas = gm.gas_remaining
  if gas < 12: st += v42, v9, v6, v11, v8, v12, v19, v43, v44, 32, v70, v19, v70, 0x8225c07871a727c77d81c5c492cdd79df8e8d6438794046c91c875ad1fece2d7, v6, v19, 36, v12, v11, v9, v83, 2, (v73 + 128), (v73 + 96); c.resume = 1675; return None, gas
  v99 = fb(mb[v73 + 96:v73 + 128])
  gm.gas_remaining = gas - 12
  st += v99, (v83 + 1 & M)
  h55(c, st, gm)
  gas = gm.gas_remaining
  if gas < 9: st += v42, v9, v6, v11, v8, v12, v19, v43, v44, 32, v70, v19, v70, 0x8225c07871a727c77d81c5c492cdd79df8e8d6438794046c91c875ad1fece2d7, v6, v19, 36, v12, v11, v9, v83, 2, (v73 + 128); c.resume = 1681; return None, gas
  v101 = fb(mb[v73 + 128:v73 + 160])
  gm.gas_remaining = gas - 9
  st += v101, (v83 + 2 & M)
  h55(c, st, gm)
  gas = gm.gas_remaining
  if gas < 160: st += v42, v9, v6, v11, v8, v12, v19, v43, v44, 32, v70, v19, v70, 0x8225c07871a727c77d81c5c492cdd79df8e8d6438794046c91c875ad1fece2d7, v6, v19, 36, v12, v11, v9; c.resume = 1685; return None, gas
  v103 = fb(mb[64:96])
  if v103 + 32 > ml: gas = grow(c, gas, 160, v103, 32); mb = mem._bytes; ml = len(mb)
  mb[v103:v103 + 32] = v6.to_bytes(32)
  if v103 + 64 > ml: gas = grow(c, gas, 160, v103 + 32, 32); mb = mem._bytes; ml = len(mb)
  mb[v103 + 32:v103 + 64] = v9.to_bytes(32)
  if v103 + 96 > ml: gas = grow(c, gas, 160, v103 + 64, 32); mb = mem._bytes; ml = len(mb)
  mb[v103 + 64:v103 + 96] = v11.to_bytes(32)
  if v103 + 128 > ml: gas = grow(c, gas, 160, v103 + 96, 32); mb = mem._bytes; ml = len(mb)
  mb[v103 + 96:v103 + 128] = (fb(data[100:132]) if len(data) >= 132 else read_data(data, 100)).to_bytes(32)
  if v103 + 160 > ml: gas = grow(c, gas, 160, v103 + 128, 32); mb = mem._bytes; ml = len(mb)
  mb[v103 + 128:v103 + 160] = K3
  if v103 + 192 > ml: gas = grow(c, gas, 160, v103 + 160, 32); mb = mem._bytes; ml = len(mb)
  mb[v103 + 160:v103 + 192] = v19.to_bytes(32)
  if v19 and v103 + 192 + v19 > ml: gas = grow(c, gas, 160, v103 + 192, v19); mb = mem._bytes; ml = len(mb)
  gas = take(gas, 160, 3 * (v19 + 31 >> 5))
  copy_data(mb, data, v103 + 192, (v12 + 36), v19)
  v112 = v103 + v19
  if v112 + 224 > ml: gas = grow(c, gas, 160, v112 + 192, 32); mb = mem._bytes; ml = len(mb)
  mb[v112 + 192:v112 + 224] = K4
  gm.gas_remaining = gas - 160
  st += (fb(c.msg.sender)), v70, 0x8225c07871a727c77d81c5c492cdd79df8e8d6438794046c91c875ad1fece2d7, (((v103 + ((v19 + 31) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0)) - v103 & M) + 192 & M), v103
  ha3(c, st, gm)
  gas = gm.gas_remaining
  mb = mem._bytes; ml = len(mb)
  if gas < 15: st += v42, v9, v6, v11, v8, v12, v19, v43, v44, 32, v70; c.resume = 1783; return None, gas
  v120 = fb(mb[64:96])
  if v120 + 32 > ml: gas = grow(c, gas, 15, v120, 32); mb = mem._bytes; ml = len(mb)
  mb[v120:v120 + 32] = v70.to_bytes(32)
  c.output = bytes(mb[v120:v120 + 32])
  return None, gas - 15
 T = {102: r102, 200: r200, 347: r347, 381: r381, 575: r575, 618: r618, 651: r651, 904: r904}
 return r0
