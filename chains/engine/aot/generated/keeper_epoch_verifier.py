"""KeeperEpochVerifier, translated from chains/auction/artifacts/KeeperEpochVerifier.json by `make translate`. Do not edit."""
CODE = 'edd56456e4d1e06aa7a27e357a59f03bad2b75f025e8bd089faada2451a4a1b0'
TRANSLATOR = '4331069abe58f33ce18e0bb7fc9a96d91ab6aee846b5372a93949bc298e3be27'
def bind(host, immutables):
 fb, keccak, grow, take, copy_data, copy_memory, read_data, OutOfGas, SDIV, SMOD, SIGNEXTEND = host.tools
 h54 = host.routine(0x54)
 hfa = host.routine(0xfa)
 I0, I1, I2, I3, I4, I5, I6, I7, I8, = immutables
 J0 = I0.to_bytes(32)
 J1 = I1.to_bytes(32)
 J2 = I2.to_bytes(32)
 J3 = I3.to_bytes(32)
 J4 = I4.to_bytes(32)
 J5 = I5.to_bytes(32)
 J6 = I6.to_bytes(32)
 J7 = I7.to_bytes(32)
 J8 = I8.to_bytes(32)
 K0 = bytes.fromhex('0000000000000000000000000000000000000000000000000000000000000080')
 K1 = bytes.fromhex('0000000000000000000000000000000000000000000000000000000000000020')
 K2 = bytes.fromhex('0000000000000000000000000000000000000000000000000000000000000000')
 K3 = bytes.fromhex('0f00000000000000000000000000000000000000000000000000000000000000')
 K4 = bytes.fromhex('00000000000000000000000000000000000000000000000000000000000000e0')
 K5 = bytes.fromhex('83c025ea70fa882aa897f574fd340f2f334bcb7309c7007e90c60489f09fd2d8')
 K6 = bytes.fromhex('0000000000000000000000000000000000000000000000000000000000000060')
 K7 = bytes.fromhex('8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f')
 K8 = bytes.fromhex('00000000000000000000000000000000000000000000000000000000000000a0')
 K9 = bytes.fromhex('1901000000000000000000000000000000000000000000000000000000000000')
 K10 = bytes.fromhex('0000000000000000000000000000000000000000000000000000000000000002')
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
  if gas < 116: st.append(128); c.resume = 18; return None, gas - 36
  v5 = (fb(data[0:32]) if len(data) >= 32 else read_data(data, 0)) >> 224
  if 0x65c62dab == v5:
   st += v5, 128
   return r481, gas - 73
  if 0x84b0196e == v5:
   st.append(v5)
   return r175, gas - 97
  if not (0x862a179e == v5):
   c.resume = 58; return None, gas - 116
  return r61, gas - 116
 def r61(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or len(st) > 1020: c.resume = 61; return None, gas
  data = c.msg.data_as_bytes
  if gas < 66: c.resume = 61; return None, gas
  if (c.msg.value):
   c.resume = 171; return None, gas - 16
  if (((len(data)) - 4 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564819968:
   c.resume = 171; return None, gas - 42
  v5 = fb(mb[64:96])
  if v5 + 32 > ml: gas = grow(c, gas, 66, v5, 32); mb = mem._bytes; ml = len(mb)
  mb[v5:v5 + 32] = (I0 & 0xffffffffffffffffffffffffffffffffffffffff).to_bytes(32)
  c.output = bytes(mb[v5:v5 + 32])
  return None, gas - 66
 def r175(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or len(st) > 1007: c.resume = 175; return None, gas
  data = c.msg.data_as_bytes
  if gas < 255: c.resume = 175; return None, gas
  if (c.msg.value):
   c.resume = 171; return None, gas - 16
  if (((len(data)) - 4 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564819968:
   c.resume = 171; return None, gas - 42
  v5 = I1 & 255
  if v5 > 31:
   st += 389, 265, v5, I1; c.resume = 1952; return None, gas - 97
  v7 = fb(mb[64:96])
  v8 = v7 + 64 & M
  if (v8 > 0xffffffffffffffff) or (v8 < v7):
   st += 389, 265, v7, I1, v5, 1933, v8; c.resume = 1289; return None, gas - 185
  mb[64:96] = v8.to_bytes(32)
  if v7 + 32 > ml: gas = grow(c, gas, 255, v7, 32); mb = mem._bytes; ml = len(mb)
  mb[v7:v7 + 32] = K1
  if v7 + 64 > ml: gas = grow(c, gas, 255, v7 + 32, 32); mb = mem._bytes; ml = len(mb)
  gas = take(gas, 255, 3)
  copy_data(mb, data, v7 + 32, (len(data)), 32)
  mb[v7:v7 + 32] = v5.to_bytes(32)
  mb[v7 + 32:v7 + 64] = J1
  if gas < 466: st += 389, v7; c.resume = 265; return None, gas - 255
  v14 = I2 & 255
  if v14 > 31:
   st += 389, v7, 306, v14, I2; c.resume = 1952; return None, gas - 308
  v16 = fb(mb[64:96])
  v17 = v16 + 64 & M
  if (v17 > 0xffffffffffffffff) or (v17 < v16):
   st += 389, v7, 306, v16, I2, v14, 1933, v17; c.resume = 1289; return None, gas - 396
  mb[64:96] = v17.to_bytes(32)
  if v16 + 32 > ml: gas = grow(c, gas, 466, v16, 32); mb = mem._bytes; ml = len(mb)
  mb[v16:v16 + 32] = K1
  if v16 + 64 > ml: gas = grow(c, gas, 466, v16 + 32, 32); mb = mem._bytes; ml = len(mb)
  gas = take(gas, 466, 3)
  copy_data(mb, data, v16 + 32, (len(data)), 32)
  mb[v16:v16 + 32] = v14.to_bytes(32)
  mb[v16 + 32:v16 + 64] = J2
  if gas < 656: st += 389, v7, v16; c.resume = 306; return None, gas - 466
  v23 = fb(mb[64:96])
  v24 = v23 + 32 & M
  if (v24 > 0xffffffffffffffff) or (v24 < v23):
   st += 389, v7, v23, 32, 403, v16, 325, v24; c.resume = 1289; return None, gas - 561
  mb[64:96] = v24.to_bytes(32)
  if v23 + 32 > ml: gas = grow(c, gas, 656, v23, 32); mb = mem._bytes; ml = len(mb)
  mb[v23:v23 + 32] = K2
  gas = take(gas, 656, 0)
  copy_data(mb, data, 0, (len(data)), 0)
  v29 = fb(mb[64:96])
  if v29 + 32 > ml: gas = grow(c, gas, 656, v29, 32); mb = mem._bytes; ml = len(mb)
  mb[v29:v29 + 32] = K3
  if v29 + 64 > ml: gas = grow(c, gas, 656, v29 + 32, 32); mb = mem._bytes; ml = len(mb)
  mb[v29 + 32:v29 + 64] = K4
  v31 = v29 + 224
  if gas < 757: st += v29, v29, v23, 32, 403, v16, 389, v31, v7; c.resume = 1157; return None, gas - 656
  v32 = fb(mb[v7:v7 + 32])
  if v29 + 256 > ml: gas = grow(c, gas, 757, v29 + 224, 32); mb = mem._bytes; ml = len(mb)
  mb[v29 + 224:v29 + 256] = v32.to_bytes(32)
  if v32 and v29 + 256 + v32 > ml: gas = grow(c, gas, 757, v29 + 256, v32); mb = mem._bytes; ml = len(mb)
  if v32 and v7 + 32 + v32 > ml: gas = grow(c, gas, 757, v7 + 32, v32); mb = mem._bytes; ml = len(mb)
  gas = take(gas, 757, 3 * (v32 + 31 >> 5))
  copy_memory(mb, v29 + 256, v7 + 32, v32)
  v35 = v31 + v32
  if v35 + 64 > ml: gas = grow(c, gas, 757, v35 + 32, 32); mb = mem._bytes; ml = len(mb)
  mb[v35 + 32:v35 + 64] = K2
  v39 = ((v32 + 31) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0) + v31
  v40 = v39 + 32
  if gas < 894: st += v29, v29, v23, 32, 403, v16, v40; c.resume = 389; return None, gas - 757
  mb[v29 + 64:v29 + 96] = (v40 - v29 & M).to_bytes(32)
  v43 = fb(mb[v16:v16 + 32])
  if v39 + 64 > ml: gas = grow(c, gas, 894, v39 + 32, 32); mb = mem._bytes; ml = len(mb)
  mb[v39 + 32:v39 + 64] = v43.to_bytes(32)
  if v43 and v39 + 64 + v43 > ml: gas = grow(c, gas, 894, v39 + 64, v43); mb = mem._bytes; ml = len(mb)
  if v43 and v16 + 32 + v43 > ml: gas = grow(c, gas, 894, v16 + 32, v43); mb = mem._bytes; ml = len(mb)
  gas = take(gas, 894, 3 * (v43 + 31 >> 5))
  copy_memory(mb, v39 + 64, v16 + 32, v43)
  v46 = v40 + v43
  if v46 + 64 > ml: gas = grow(c, gas, 894, v46 + 32, 32); mb = mem._bytes; ml = len(mb)
  mb[v46 + 32:v46 + 64] = K2
  v50 = ((v43 + 31) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0) + v40
  v51 = v50 + 32
  if gas < 996: st += v29, v29, v23, 32, v51; c.resume = 403; return None, gas - 894
  mb[v29 + 96:v29 + 128] = (c.state.execution_context.chain_id).to_bytes(32)
  mb[v29 + 128:v29 + 160] = (fb(c.msg.storage_address)).to_bytes(32)
  mb[v29 + 160:v29 + 192] = K2
  mb[v29 + 192:v29 + 224] = (v51 - v29 & M).to_bytes(32)
  v59 = fb(mb[v23:v23 + 32])
  if v50 + 64 > ml: gas = grow(c, gas, 996, v50 + 32, 32); mb = mem._bytes; ml = len(mb)
  mb[v50 + 32:v50 + 64] = v59.to_bytes(32)
  gas -= 996
  v74, v75, v76 = (v51 + 32), (v23 + 32), 0
  while True:
   if gas < 85: st += v29, v29, v74, v75, v59, 32, v76; c.resume = 443; return None, gas
   if v76 < v59:
    if v75 + 32 > ml: gas = grow(c, gas, 85, v75, 32); mb = mem._bytes; ml = len(mb)
    v78 = fb(mb[v75:v75 + 32])
    if v74 + 32 > ml: gas = grow(c, gas, 85, v74, 32); mb = mem._bytes; ml = len(mb)
    mb[v74:v74 + 32] = v78.to_bytes(32)
    gas -= 85
    v74, v75, v76 = (32 + v74), (32 + v75), (1 + v76)
    continue
   break
  if gas < 37: st += v29, v29, v74, v75, v59, 32, v76; c.resume = 451; return None, gas - 23
  v82 = v74 - v29 & M
  if v82 and v29 + v82 > ml: gas = grow(c, gas, 37, v29, v82); mb = mem._bytes; ml = len(mb)
  c.output = bytes(mb[v29:v29 + v82])
  return None, gas - 37
 def r481(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or not 1 <= len(st) <= 1009: c.resume = 481; return None, gas
  data = c.msg.data_as_bytes
  x0 = st[-1]
  if gas < 305: c.resume = 481; return None, gas
  if (c.msg.value):
   c.resume = 171; return None, gas - 16
  if (((len(data)) - 4 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820064:
   c.resume = 171; return None, gas - 43
  v5 = fb(data[36:68]) if len(data) >= 68 else read_data(data, 36)
  v6 = v5 & 0xffffffffffffffff
  if (v5 - v6 & M):
   st.append(v6); c.resume = 171; return None, gas - 80
  v8 = fb(data[68:100]) if len(data) >= 100 else read_data(data, 68)
  if v8 > 0xffffffffffffffff:
   st += v6, v8; c.resume = 171; return None, gas - 108
  if not ((v8 + 35) < (len(data))):
   st += v6, v8; c.resume = 171; return None, gas - 138
  v15 = read_data(data, (4 + v8))
  if v15 > 0xffffffffffffffff:
   st += v6, v8, v15; c.resume = 171; return None, gas - 172
  if ((v8 + v15) + 36) > (len(data)):
   st += v6, v8, v15; c.resume = 171; return None, gas - 205
  v22 = x0 + 32 & M
  if v22 + 32 > ml: gas = grow(c, gas, 305, v22, 32); mb = mem._bytes; ml = len(mb)
  mb[v22:v22 + 32] = K5
  v23 = x0 + 64 & M
  if v23 + 32 > ml: gas = grow(c, gas, 305, v23, 32); mb = mem._bytes; ml = len(mb)
  mb[v23:v23 + 32] = v6.to_bytes(32)
  v25 = x0 + 96 & M
  if v25 + 32 > ml: gas = grow(c, gas, 305, v25, 32); mb = mem._bytes; ml = len(mb)
  mb[v25:v25 + 32] = (fb(data[4:36]) if len(data) >= 36 else read_data(data, 4)).to_bytes(32)
  if x0 + 32 > ml: gas = grow(c, gas, 305, x0, 32); mb = mem._bytes; ml = len(mb)
  mb[x0:x0 + 32] = K6
  if gas < 429: st[-1:] = 836, 827, v8, v15, 0, 32, 66, v22, x0, 690, 128, x0,; c.resume = 1224; return None, gas - 305
  v26 = x0 + 128
  if (v26 > 0xffffffffffffffff) or (v26 < x0):
   st[-1:] = 836, 827, v8, v15, 0, 32, 66, v22, x0, 690, v26,; c.resume = 1289; return None, gas - 364
  mb[64:96] = v26.to_bytes(32)
  v30 = fb(mb[x0:x0 + 32])
  if v30 and v22 + v30 > ml: gas = grow(c, gas, 429, v22, v30); mb = mem._bytes; ml = len(mb)
  gas = take(gas, 429, 6 * (v30 + 31 >> 5))
  v31 = fb(keccak(mb[v22:v22 + v30]).digest())
  if gas < 614: st[-1:] = 836, 827, v8, v15, 0, 32, 66, v31, 701,; c.resume = 1334; return None, gas - 429
  v34 = 1 if (fb(c.msg.storage_address)) == (I4 & 0xffffffffffffffffffffffffffffffffffffffff) else 0
  if v34:
   gas -= 482
   v37 = (1 if (c.state.execution_context.chain_id) == I8 else 0)
  else:
   gas -= 460
   v37 = v34
  if not (v37):
   v39 = fb(mb[64:96])
   v40 = v39 + 32 & M
   if v40 + 32 > ml: gas = grow(c, gas, 132, v40, 32); mb = mem._bytes; ml = len(mb)
   mb[v40:v40 + 32] = K7
   v41 = v39 + 64 & M
   if v41 + 32 > ml: gas = grow(c, gas, 132, v41, 32); mb = mem._bytes; ml = len(mb)
   mb[v41:v41 + 32] = J6
   v42 = v39 + 96 & M
   if v42 + 32 > ml: gas = grow(c, gas, 132, v42, 32); mb = mem._bytes; ml = len(mb)
   mb[v42:v42 + 32] = J7
   v44 = v39 + 128 & M
   if v44 + 32 > ml: gas = grow(c, gas, 132, v44, 32); mb = mem._bytes; ml = len(mb)
   mb[v44:v44 + 32] = (c.state.execution_context.chain_id).to_bytes(32)
   v46 = v39 + 160 & M
   if v46 + 32 > ml: gas = grow(c, gas, 132, v46, 32); mb = mem._bytes; ml = len(mb)
   mb[v46:v46 + 32] = (fb(c.msg.storage_address)).to_bytes(32)
   if v39 + 32 > ml: gas = grow(c, gas, 132, v39, 32); mb = mem._bytes; ml = len(mb)
   mb[v39:v39 + 32] = K8
   if gas < 253: st[-1:] = 836, 827, v8, v15, 0, 32, 66, v31, 701, v40, v39, 1584, 192, v39,; c.resume = 1224; return None, gas - 132
   v47 = v39 + 192
   if (v47 > 0xffffffffffffffff) or (v47 < v39):
    st[-1:] = 836, 827, v8, v15, 0, 32, 66, v31, 701, v40, v39, 1584, v47,; c.resume = 1289; return None, gas - 191
   mb[64:96] = v47.to_bytes(32)
   v51 = fb(mb[v39:v39 + 32])
   if v51 and v40 + v51 > ml: gas = grow(c, gas, 253, v40, v51); mb = mem._bytes; ml = len(mb)
   gas = take(gas, 253, 6 * (v51 + 31 >> 5))
   v52 = fb(keccak(mb[v40:v40 + v51]).digest())
   gas -= 253
   v53 = v52
  else:
   gas -= 31
   v53 = I5
  if gas < 135: st[-1:] = 836, 827, v8, v15, 0, 32, 66, v31, v53,; c.resume = 701; return None, gas
  v54 = fb(mb[64:96])
  if v54 + 32 > ml: gas = grow(c, gas, 135, v54, 32); mb = mem._bytes; ml = len(mb)
  mb[v54:v54 + 32] = K9
  if v54 + 34 > ml: gas = grow(c, gas, 135, v54 + 2, 32); mb = mem._bytes; ml = len(mb)
  mb[v54 + 2:v54 + 34] = v53.to_bytes(32)
  if v54 + 66 > ml: gas = grow(c, gas, 135, v54 + 34, 32); mb = mem._bytes; ml = len(mb)
  mb[v54 + 34:v54 + 66] = v31.to_bytes(32)
  gas = take(gas, 135, 18)
  v57 = fb(keccak(mb[v54:v54 + 66]).digest())
  v61 = fb(mb[64:96])
  if gas < 256: st[-1:] = 836, 827, v61, v57, 0, 32, v15, v15, 36, v8, 810, (((v15 + 31) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0) + 32), v61,; c.resume = 1224; return None, gas - 135
  v63 = ((((v15 + 31) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0) + 32) + 31) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0
  v64 = v61 + v63 & M
  if (v64 > 0xffffffffffffffff) or (v64 < v61):
   st[-1:] = 836, 827, v61, v57, 0, 32, v15, v15, 36, v8, 810, v64,; c.resume = 1289; return None, gas - 194
  mb[64:96] = v64.to_bytes(32)
  if v61 + 32 > ml: gas = grow(c, gas, 256, v61, 32); mb = mem._bytes; ml = len(mb)
  mb[v61:v61 + 32] = v15.to_bytes(32)
  if v15 and v61 + 32 + v15 > ml: gas = grow(c, gas, 256, v61 + 32, v15); mb = mem._bytes; ml = len(mb)
  gas = take(gas, 256, 3 * (v15 + 31 >> 5))
  copy_data(mb, data, v61 + 32, (v8 + 36), v15)
  v70 = v61 + v15
  if v70 + 64 > ml: gas = grow(c, gas, 256, v70 + 32, 32); mb = mem._bytes; ml = len(mb)
  mb[v70 + 32:v70 + 64] = K2
  if gas < 357: st[-1:] = 836, 827, v61, v57,; c.resume = 1631; return None, gas - 256
  v72 = fb(mb[v61:v61 + 32])
  if (v72 - 65 & M):
   gas -= 318
   v95, v96, v97 = 0, 2, v72
  else:
   if v61 + 64 > ml: gas = grow(c, gas, 357, v61 + 32, 32); mb = mem._bytes; ml = len(mb)
   v75 = fb(mb[v61 + 32:v61 + 64])
   if v61 + 96 > ml: gas = grow(c, gas, 357, v61 + 64, 32); mb = mem._bytes; ml = len(mb)
   v77 = fb(mb[v61 + 64:v61 + 96])
   if v61 + 128 > ml: gas = grow(c, gas, 357, v61 + 96, 32); mb = mem._bytes; ml = len(mb)
   v79 = fb(mb[v61 + 96:v61 + 128])
   if gas < 477: st[-1:] = 836, 827, 1672, v77, v75, (v79 >> 248 & 255), v57,; c.resume = 1992; return None, gas - 357
   if v77 > 0x7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0:
    gas -= 415
    v92, v93, v94 = 0, 3, v77
   else:
    v82 = fb(mb[64:96])
    if v82 + 32 > ml: gas = grow(c, gas, 477, v82, 32); mb = mem._bytes; ml = len(mb)
    mb[v82:v82 + 32] = v57.to_bytes(32)
    if v82 + 64 > ml: gas = grow(c, gas, 477, v82 + 32, 32); mb = mem._bytes; ml = len(mb)
    mb[v82 + 32:v82 + 64] = (v79 >> 248 & 255).to_bytes(32)
    if v82 + 96 > ml: gas = grow(c, gas, 477, v82 + 64, 32); mb = mem._bytes; ml = len(mb)
    mb[v82 + 64:v82 + 96] = v75.to_bytes(32)
    if v82 + 128 > ml: gas = grow(c, gas, 477, v82 + 96, 32); mb = mem._bytes; ml = len(mb)
    mb[v82 + 96:v82 + 128] = v77.to_bytes(32)
    mb[0:32] = K2
    v86 = gas - 477
    gm.gas_remaining = gas - 477
    st += 32, 0, 128, v82, 1, v86
    hfa(c, st, gm)
    v87 = st.pop()
    gas = gm.gas_remaining
    mb = mem._bytes; ml = len(mb)
    if gas < 73: st[-1:] = 836, 827, 1672, v87,; c.resume = 2073; return None, gas
    if not (v87):
     st[-1:] = 836, 827, 1672,; c.resume = 2124; return None, gas - 16
    v89 = fb(mb[0:32])
    if not ((v89 & 0xffffffffffffffffffffffffffffffffffffffff)):
     gas -= 73
     v92, v93, v94 = 0, 1, 0
    else:
     gas -= 67
     v92, v93, v94 = v89, 0, 0
   if gas < 24: st[-1:] = 836, 827, v92, v93, v94,; c.resume = 1672; return None, gas
   gas -= 24
   v95, v96, v97 = v92, v93, v94
  if gas < 198: st[-1:] = 836, v95, v96, v97,; c.resume = 827; return None, gas
  if not (v96 < 4):
   st[-1:] = v95, 836, v97, v96,; c.resume = 1860; return None, gas - 50
  if v96:
   if not ((v96 - 1 & M)):
    st[-1:] = v95, 836, v97, v96,; c.resume = 1716; return None, gas - 89
   if not ((v96 - 2 & M)):
    st[-1:] = v95, 836, v97, v96,; c.resume = 1764; return None, gas - 112
   if 3 == v96:
    st[-1:] = v95, 836, v97,; c.resume = 1817; return None, gas - 132
   gas -= 142
  else:
   gas -= 78
  v103 = I3 & 0xffffffffffffffffffffffffffffffffffffffff
  v104 = v95 & 0xffffffffffffffffffffffffffffffffffffffff
  if (v104 - v103 & M):
   st[-1:] = v103, v104,; c.resume = 1111; return None, gas - 41
  v106 = fb(mb[64:96])
  gm.gas_remaining = gas - 56
  st.append(2)
  h54(c, st, gm)
  v107 = st.pop()
  gas = gm.gas_remaining
  if gas < 37: st[-1:] = v103, v104, v106, v106, 32, v107,; c.resume = 911; return None, gas
  if v106 + 32 > ml: gas = grow(c, gas, 37, v106, 32); mb = mem._bytes; ml = len(mb)
  mb[v106:v106 + 32] = v107.to_bytes(32)
  v108 = v106 + 32
  mb[0:32] = K10
  gas -= 37
  v122, v123, v124 = v108, 0x405787fa12a823e0f2b7631cc41b3ba8828b3321ca811111fa75cd3aa3bb5ace, 0
  while True:
   if gas < 27: st[-1:] = v103, v104, v108, v106, v122, v123, v107, v124,; c.resume = 957; return None, gas
   if v124 < v107:
    gm.gas_remaining = gas - 27
    st.append(v123)
    h54(c, st, gm)
    v126 = st.pop()
    gas = gm.gas_remaining
    if gas < 56: st[-1:] = v103, v104, v108, v106, v122, v123, v107, v124, v126,; c.resume = 1070; return None, gas
    if v122 + 32 > ml: gas = grow(c, gas, 56, v122, 32); mb = mem._bytes; ml = len(mb)
    mb[v122:v122 + 32] = (0xffffffffffffffffffffffffffffffffffffffff & v126).to_bytes(32)
    gas -= 56
    v122, v123, v124 = (v122 + 32), (1 + v123 & M), (1 + v124)
    continue
   break
  if gas < 194: st[-1:] = v103, v104, v108, v106, v122, v123, v107, v124,; c.resume = 965; return None, gas - 23
  v134 = v106 + (((v122 - v106 & M) + 31 & M) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0) & M
  if (v134 > 0xffffffffffffffff) or (v134 < v106):
   st[-1:] = v103, v104, v108, v106, 979, v134,; c.resume = 1289; return None, gas - 114
  mb[64:96] = v134.to_bytes(32)
  v138 = fb(mb[64:96])
  v139 = v138 + 32 & M
  if v138 + 32 > ml: gas = grow(c, gas, 194, v138, 32); mb = mem._bytes; ml = len(mb)
  mb[v138:v138 + 32] = K1
  v140 = fb(mb[v106:v106 + 32])
  if v139 + 32 > ml: gas = grow(c, gas, 194, v139, 32); mb = mem._bytes; ml = len(mb)
  mb[v139:v139 + 32] = v140.to_bytes(32)
  gas -= 194
  v156, v157, v158 = (v138 + 64), v108, 0
  while True:
   if gas < 94: st[-1:] = v103, v104, v138, v138, v156, v157, v140, v158,; c.resume = 1006; return None, gas
   if v158 < v140:
    if v157 + 32 > ml: gas = grow(c, gas, 94, v157, 32); mb = mem._bytes; ml = len(mb)
    v160 = fb(mb[v157:v157 + 32])
    if v156 + 32 > ml: gas = grow(c, gas, 94, v156, 32); mb = mem._bytes; ml = len(mb)
    mb[v156:v156 + 32] = (0xffffffffffffffffffffffffffffffffffffffff & v160).to_bytes(32)
    gas -= 94
    v156, v157, v158 = (32 + v156), (v157 + 32), (1 + v158)
    continue
   break
  if gas < 35: st[-1:] = v103, v104, v138, v138, v156, v157, v140, v158,; c.resume = 1014; return None, gas - 23
  v165 = v156 - v138 & M
  if v165 and v138 + v165 > ml: gas = grow(c, gas, 35, v138, v165); mb = mem._bytes; ml = len(mb)
  c.output = bytes(mb[v138:v138 + v165])
  return None, gas - 35
 T = {61: r61, 175: r175, 481: r481}
 return r0
