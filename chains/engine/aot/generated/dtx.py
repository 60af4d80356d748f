"""DTX, translated from chains/auction/artifacts/DTX.json by `make translate`. Do not edit."""
CODE = '741cffbf6f480d57c6098a035ae13bd711d243170c9d6f0aca48ac587f0c7eed'
TRANSLATOR = '4331069abe58f33ce18e0bb7fc9a96d91ab6aee846b5372a93949bc298e3be27'
def bind(host, immutables):
 fb, keccak, grow, take, copy_data, copy_memory, read_data, OutOfGas, SDIV, SMOD, SIGNEXTEND = host.tools
 h54 = host.routine(0x54)
 h55 = host.routine(0x55)
 ha3 = host.routine(0xa3)
 hfa = host.routine(0xfa)
 I0, I1, I2, I3, I4, I5, I6, = immutables
 J0 = I0.to_bytes(32)
 J1 = I1.to_bytes(32)
 J2 = I2.to_bytes(32)
 J3 = I3.to_bytes(32)
 J4 = I4.to_bytes(32)
 J5 = I5.to_bytes(32)
 J6 = I6.to_bytes(32)
 K0 = bytes.fromhex('0000000000000000000000000000000000000000000000000000000000000080')
 K1 = bytes.fromhex('0000000000000000000000000000000000000000000000000000000000000001')
 K2 = bytes.fromhex('0000000000000000000000000000000000000000000000000000000000000007')
 K3 = bytes.fromhex('6e71edae12b1b97f4d1f60370fef10105fa2faae0126114a169c64845d6126c9')
 K4 = bytes.fromhex('00000000000000000000000000000000000000000000000000000000000000c0')
 K5 = bytes.fromhex('8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f')
 K6 = bytes.fromhex('00000000000000000000000000000000000000000000000000000000000000a0')
 K7 = bytes.fromhex('1901000000000000000000000000000000000000000000000000000000000000')
 K8 = bytes.fromhex('0000000000000000000000000000000000000000000000000000000000000000')
 K9 = bytes.fromhex('00000000000000000000000000000000000000000052b7d2dcc80cd2e4000000')
 K10 = bytes.fromhex('0000000000000000000000000000000000000000000000000000000000000004')
 K11 = bytes.fromhex('0000000000000000000000000000000000000000000000000000000000000020')
 K12 = bytes.fromhex('0f00000000000000000000000000000000000000000000000000000000000000')
 K13 = bytes.fromhex('00000000000000000000000000000000000000000000000000000000000000e0')
 K14 = bytes.fromhex('0000000000000000000000000000000000000000000000000000000000000012')
 K15 = bytes.fromhex('0000000000000000000000000000000000000000000000000000000000000003')
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
  if gas < 358: st.append(128); c.resume = 18; return None, gas - 36
  v5 = (fb(data[0:32]) if len(data) >= 32 else read_data(data, 0)) >> 224
  if 0x6fdde03 == v5:
   st += v5, 128
   return r2023, gas - 73
  if 0x95ea7b3 == v5:
   st.append(v5)
   return r1985, gas - 97
  if 0x18160ddd == v5:
   st.append(v5)
   return r1956, gas - 119
  if 0x23b872dd == v5:
   st.append(v5)
   return r1582, gas - 141
  if 0x313ce567 == v5:
   st.append(v5)
   return r1555, gas - 163
  if 0x3644e515 == v5:
   st.append(v5)
   return r1521, gas - 185
  if 0x70a08231 == v5:
   st.append(v5)
   return r1453, gas - 207
  if 0x7ecebe00 == v5:
   st.append(v5)
   return r1384, gas - 229
  if 0x84b0196e == v5:
   st.append(v5)
   return r1108, gas - 251
  if 0x95d89b41 == v5:
   st.append(v5)
   return r785, gas - 273
  if 0xa9059cbb == v5:
   st.append(v5)
   return r736, gas - 295
  if 0xc50497ae == v5:
   st.append(v5)
   return r699, gas - 317
  if 0xd505accf == v5:
   st.append(v5)
   return r296, gas - 339
  if not (0xdd62ed3e == v5):
   c.resume = 179; return None, gas - 358
  return r182, gas - 358
 def r182(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or len(st) > 1018: c.resume = 182; return None, gas
  data = c.msg.data_as_bytes
  if gas < 284: c.resume = 182; return None, gas
  if (c.msg.value):
   c.resume = 292; return None, gas - 16
  if (((len(data)) - 4 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820032:
   c.resume = 292; return None, gas - 46
  v5 = fb(data[4:36]) if len(data) >= 36 else read_data(data, 4)
  if (v5 - (v5 & 0xffffffffffffffffffffffffffffffffffffffff) & M):
   st += v5, 207; c.resume = 292; return None, gas - 98
  v8 = fb(data[36:68]) if len(data) >= 68 else read_data(data, 36)
  if (v8 - (v8 & 0xffffffffffffffffffffffffffffffffffffffff) & M):
   st += v5, 0xffffffffffffffffffffffffffffffffffffffff, v8, 236; c.resume = 292; return None, gas - 162
  mb[0:32] = (v5 & 0xffffffffffffffffffffffffffffffffffffffff).to_bytes(32)
  mb[32:64] = K1
  gas = take(gas, 284, 12)
  v12 = fb(keccak(mb[0:64]).digest())
  mb[0:32] = (v8 & 0xffffffffffffffffffffffffffffffffffffffff).to_bytes(32)
  mb[32:64] = v12.to_bytes(32)
  gas = take(gas, 284, 12)
  v14 = fb(keccak(mb[0:64]).digest())
  gm.gas_remaining = gas - 284
  st.append(v14)
  h54(c, st, gm)
  v15 = st.pop()
  gas = gm.gas_remaining
  if gas < 15: st += 32, v15; c.resume = 285; return None, gas
  v16 = fb(mb[64:96])
  if v16 + 32 > ml: gas = grow(c, gas, 15, v16, 32); mb = mem._bytes; ml = len(mb)
  mb[v16:v16 + 32] = v15.to_bytes(32)
  c.output = bytes(mb[v16:v16 + 32])
  return None, gas - 15
 def r296(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or len(st) > 1007: c.resume = 296; return None, gas
  data = c.msg.data_as_bytes
  if gas < 323: c.resume = 296; return None, gas
  if (c.msg.value):
   c.resume = 292; return None, gas - 16
  if (((len(data)) - 4 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820192:
   c.resume = 292; return None, gas - 46
  v5 = fb(data[4:36]) if len(data) >= 36 else read_data(data, 4)
  if (v5 - (v5 & 0xffffffffffffffffffffffffffffffffffffffff) & M):
   st += v5, 321; c.resume = 292; return None, gas - 98
  v8 = fb(data[36:68]) if len(data) >= 68 else read_data(data, 36)
  if (v8 - (v8 & 0xffffffffffffffffffffffffffffffffffffffff) & M):
   st += v5, v8, 329; c.resume = 292; return None, gas - 159
  v11 = fb(data[68:100]) if len(data) >= 100 else read_data(data, 68)
  v12 = fb(data[100:132]) if len(data) >= 132 else read_data(data, 100)
  v13 = fb(data[132:164]) if len(data) >= 164 else read_data(data, 132)
  if (v13 - (v13 & 255) & M):
   st += v12, v11, v8, v5, v13; c.resume = 292; return None, gas - 220
  if (c.state.timestamp) > v12:
   st += v12, v11, v8, v5, v13; c.resume = 655; return None, gas - 241
  v18 = v5 & 0xffffffffffffffffffffffffffffffffffffffff
  mb[0:32] = v18.to_bytes(32)
  mb[32:64] = K2
  gas = take(gas, 323, 12)
  v19 = fb(keccak(mb[0:64]).digest())
  gm.gas_remaining = gas - 323
  st.append(v19)
  h54(c, st, gm)
  v20 = st.pop()
  gas = gm.gas_remaining
  if gas < 15: st += v18, v11, v8, v5, 0xffffffffffffffffffffffffffffffffffffffff, 586, 577, v13, v19, v12, v20; c.resume = 405; return None, gas
  gm.gas_remaining = gas - 15
  st += (v20 + 1 & M), v19
  h55(c, st, gm)
  gas = gm.gas_remaining
  if gas < 134: st += v18, v11, v8, v5, 0xffffffffffffffffffffffffffffffffffffffff, 586, 577, v13, v20, v12; c.resume = 412; return None, gas
  v22 = fb(mb[64:96])
  v23 = v22 + 32 & M
  if v23 + 32 > ml: gas = grow(c, gas, 134, v23, 32); mb = mem._bytes; ml = len(mb)
  mb[v23:v23 + 32] = K3
  v24 = v22 + 64 & M
  if v24 + 32 > ml: gas = grow(c, gas, 134, v24, 32); mb = mem._bytes; ml = len(mb)
  mb[v24:v24 + 32] = v18.to_bytes(32)
  v26 = v22 + 96 & M
  if v26 + 32 > ml: gas = grow(c, gas, 134, v26, 32); mb = mem._bytes; ml = len(mb)
  mb[v26:v26 + 32] = (v8 & 0xffffffffffffffffffffffffffffffffffffffff).to_bytes(32)
  v27 = v22 + 128 & M
  if v27 + 32 > ml: gas = grow(c, gas, 134, v27, 32); mb = mem._bytes; ml = len(mb)
  mb[v27:v27 + 32] = v11.to_bytes(32)
  v28 = v22 + 160 & M
  if v28 + 32 > ml: gas = grow(c, gas, 134, v28, 32); mb = mem._bytes; ml = len(mb)
  mb[v28:v28 + 32] = v20.to_bytes(32)
  v29 = v22 + 192 & M
  if v29 + 32 > ml: gas = grow(c, gas, 134, v29, 32); mb = mem._bytes; ml = len(mb)
  mb[v29:v29 + 32] = v12.to_bytes(32)
  if v22 + 32 > ml: gas = grow(c, gas, 134, v22, 32); mb = mem._bytes; ml = len(mb)
  mb[v22:v22 + 32] = K4
  if gas < 258: st += v18, v11, v8, v5, 0xffffffffffffffffffffffffffffffffffffffff, 586, 577, v13, v23, v22, 500, 224, v22; c.resume = 2344; return None, gas - 134
  v30 = v22 + 224
  if (v30 > 0xffffffffffffffff) or (v30 < v22):
   st += v18, v11, v8, v5, 0xffffffffffffffffffffffffffffffffffffffff, 586, 577, v13, v23, v22, 500, v30; c.resume = 2409; return None, gas - 193
  mb[64:96] = v30.to_bytes(32)
  v34 = fb(mb[v22:v22 + 32])
  if v34 and v23 + v34 > ml: gas = grow(c, gas, 258, v23, v34); mb = mem._bytes; ml = len(mb)
  gas = take(gas, 258, 6 * (v34 + 31 >> 5))
  v35 = fb(keccak(mb[v23:v23 + v34]).digest())
  if gas < 443: st += v18, v11, v8, v5, 0xffffffffffffffffffffffffffffffffffffffff, 586, 577, v13, v35, 511; c.resume = 2744; return None, gas - 258
  v38 = 1 if (fb(c.msg.storage_address)) == (I2 & 0xffffffffffffffffffffffffffffffffffffffff) else 0
  if v38:
   gas -= 311
   v41 = (1 if (c.state.execution_context.chain_id) == I6 else 0)
  else:
   gas -= 289
   v41 = v38
  if not (v41):
   v43 = fb(mb[64:96])
   v44 = v43 + 32 & M
   if v44 + 32 > ml: gas = grow(c, gas, 132, v44, 32); mb = mem._bytes; ml = len(mb)
   mb[v44:v44 + 32] = K5
   v45 = v43 + 64 & M
   if v45 + 32 > ml: gas = grow(c, gas, 132, v45, 32); mb = mem._bytes; ml = len(mb)
   mb[v45:v45 + 32] = J4
   v46 = v43 + 96 & M
   if v46 + 32 > ml: gas = grow(c, gas, 132, v46, 32); mb = mem._bytes; ml = len(mb)
   mb[v46:v46 + 32] = J5
   v48 = v43 + 128 & M
   if v48 + 32 > ml: gas = grow(c, gas, 132, v48, 32); mb = mem._bytes; ml = len(mb)
   mb[v48:v48 + 32] = (c.state.execution_context.chain_id).to_bytes(32)
   v50 = v43 + 160 & M
   if v50 + 32 > ml: gas = grow(c, gas, 132, v50, 32); mb = mem._bytes; ml = len(mb)
   mb[v50:v50 + 32] = (fb(c.msg.storage_address)).to_bytes(32)
   if v43 + 32 > ml: gas = grow(c, gas, 132, v43, 32); mb = mem._bytes; ml = len(mb)
   mb[v43:v43 + 32] = K6
   if gas < 253: st += v18, v11, v8, v5, 0xffffffffffffffffffffffffffffffffffffffff, 586, 577, v13, v35, 511, v44, v43, 2994, 192, v43; c.resume = 2344; return None, gas - 132
   v51 = v43 + 192
   if (v51 > 0xffffffffffffffff) or (v51 < v43):
    st += v18, v11, v8, v5, 0xffffffffffffffffffffffffffffffffffffffff, 586, 577, v13, v35, 511, v44, v43, 2994, v51; c.resume = 2409; return None, gas - 191
   mb[64:96] = v51.to_bytes(32)
   v55 = fb(mb[v43:v43 + 32])
   if v55 and v44 + v55 > ml: gas = grow(c, gas, 253, v44, v55); mb = mem._bytes; ml = len(mb)
   gas = take(gas, 253, 6 * (v55 + 31 >> 5))
   v56 = fb(keccak(mb[v44:v44 + v55]).digest())
   gas -= 253
   v57 = v56
  else:
   gas -= 31
   v57 = I3
  if gas < 108: st += v18, v11, v8, v5, 0xffffffffffffffffffffffffffffffffffffffff, 586, 577, v13, v35, v57; c.resume = 511; return None, gas
  v58 = fb(mb[64:96])
  if v58 + 32 > ml: gas = grow(c, gas, 108, v58, 32); mb = mem._bytes; ml = len(mb)
  mb[v58:v58 + 32] = K7
  if v58 + 34 > ml: gas = grow(c, gas, 108, v58 + 2, 32); mb = mem._bytes; ml = len(mb)
  mb[v58 + 2:v58 + 34] = v57.to_bytes(32)
  if v58 + 66 > ml: gas = grow(c, gas, 108, v58 + 34, 32); mb = mem._bytes; ml = len(mb)
  mb[v58 + 34:v58 + 66] = v35.to_bytes(32)
  v61 = fb(data[196:228]) if len(data) >= 228 else read_data(data, 196)
  gas = take(gas, 108, 18)
  v63 = fb(keccak(mb[v58:v58 + 66]).digest())
  if gas < 228: st += v18, v11, v8, v5, 0xffffffffffffffffffffffffffffffffffffffff, 586, 577, v61, (fb(data[164:196]) if len(data) >= 196 else read_data(data, 164)), v13, v63; c.resume = 3253; return None, gas - 108
  if v61 > 0x7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0:
   gas -= 166
   v76, v77, v78 = 0, 3, v61
  else:
   v65 = fb(mb[64:96])
   if v65 + 32 > ml: gas = grow(c, gas, 228, v65, 32); mb = mem._bytes; ml = len(mb)
   mb[v65:v65 + 32] = v63.to_bytes(32)
   if v65 + 64 > ml: gas = grow(c, gas, 228, v65 + 32, 32); mb = mem._bytes; ml = len(mb)
   mb[v65 + 32:v65 + 64] = (v13 & 255).to_bytes(32)
   if v65 + 96 > ml: gas = grow(c, gas, 228, v65 + 64, 32); mb = mem._bytes; ml = len(mb)
   mb[v65 + 64:v65 + 96] = (fb(data[164:196]) if len(data) >= 196 else read_data(data, 164)).to_bytes(32)
   if v65 + 128 > ml: gas = grow(c, gas, 228, v65 + 96, 32); mb = mem._bytes; ml = len(mb)
   mb[v65 + 96:v65 + 128] = v61.to_bytes(32)
   mb[0:32] = K8
   v70 = gas - 228
   gm.gas_remaining = gas - 228
   st += 32, 0, 128, v65, 1, v70
   hfa(c, st, gm)
   v71 = st.pop()
   gas = gm.gas_remaining
   mb = mem._bytes; ml = len(mb)
   if gas < 73: st += v18, v11, v8, v5, 0xffffffffffffffffffffffffffffffffffffffff, 586, 577, v71; c.resume = 3334; return None, gas
   if not (v71):
    st += v18, v11, v8, v5, 0xffffffffffffffffffffffffffffffffffffffff, 586, 577; c.resume = 3385; return None, gas - 16
   v73 = fb(mb[0:32])
   if not ((v73 & 0xffffffffffffffffffffffffffffffffffffffff)):
    gas -= 73
    v76, v77, v78 = 0, 1, 0
   else:
    gas -= 67
    v76, v77, v78 = v73, 0, 0
  if gas < 359: st += v18, v11, v8, v5, 0xffffffffffffffffffffffffffffffffffffffff, 586, v76, v77, v78; c.resume = 577; return None, gas
  if not (v77 < 4):
   st += v18, v11, v8, v5, 0xffffffffffffffffffffffffffffffffffffffff, v76, 586, v78, v77; c.resume = 3578; return None, gas - 50
  if v77:
   if not ((v77 - 1 & M)):
    st += v18, v11, v8, v5, 0xffffffffffffffffffffffffffffffffffffffff, v76, 586, v78, v77; c.resume = 3434; return None, gas - 89
   if not ((v77 - 2 & M)):
    st += v18, v11, v8, v5, 0xffffffffffffffffffffffffffffffffffffffff, v76, 586, v78, v77; c.resume = 3482; return None, gas - 112
   if 3 == v77:
    st += v18, v11, v8, v5, 0xffffffffffffffffffffffffffffffffffffffff, v76, 586, v78; c.resume = 3535; return None, gas - 132
   gas -= 142
  else:
   gas -= 78
  v84 = v76 & 0xffffffffffffffffffffffffffffffffffffffff
  if (v84 - v18 & M):
   st += v18, v11, v8, v5, v84; c.resume = 607; return None, gas - 26
  v86 = 0xffffffffffffffffffffffffffffffffffffffff & v5
  if not (v86):
   st += 605, v11, v86, v8; c.resume = 1860; return None, gas - 76
  v88 = 0xffffffffffffffffffffffffffffffffffffffff & v8
  if not (v88):
   st += 605, v88, v86, v11; c.resume = 1816; return None, gas - 104
  mb[0:32] = v86.to_bytes(32)
  mb[32:64] = K1
  gas = take(gas, 217, 12)
  v90 = fb(keccak(mb[0:64]).digest())
  mb[0:32] = v88.to_bytes(32)
  mb[32:64] = v90.to_bytes(32)
  gas = take(gas, 217, 12)
  v91 = fb(keccak(mb[0:64]).digest())
  gm.gas_remaining = gas - 217
  st += v11, v91
  h55(c, st, gm)
  gas = gm.gas_remaining
  if gas < 15: st += 605, v88, v86, 0x8c5be1e5ebec7d5bd14f71427d1e84f3dd0314c0f7b2291e5b200ac8c7c3b925, 32, v11; c.resume = 3158; return None, gas
  v92 = fb(mb[64:96])
  if v92 + 32 > ml: gas = grow(c, gas, 15, v92, 32); mb = mem._bytes; ml = len(mb)
  mb[v92:v92 + 32] = v11.to_bytes(32)
  gm.gas_remaining = gas - 15
  st += v88, v86, 0x8c5be1e5ebec7d5bd14f71427d1e84f3dd0314c0f7b2291e5b200ac8c7c3b925, 32, v92
  ha3(c, st, gm)
  gas = gm.gas_remaining
  mb = mem._bytes; ml = len(mb)
  if gas < 9: st.append(605); c.resume = 3165; return None, gas
  return None, gas - 9
 def r699(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or len(st) > 1020: c.resume = 699; return None, gas
  data = c.msg.data_as_bytes
  if gas < 63: c.resume = 699; return None, gas
  if (c.msg.value):
   c.resume = 292; return None, gas - 16
  if (((len(data)) - 4 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564819968:
   c.resume = 292; return None, gas - 45
  v5 = fb(mb[64:96])
  if v5 + 32 > ml: gas = grow(c, gas, 63, v5, 32); mb = mem._bytes; ml = len(mb)
  mb[v5:v5 + 32] = K9
  c.output = bytes(mb[v5:v5 + 32])
  return None, gas - 63
 def r736(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or len(st) > 1014: c.resume = 736; return None, gas
  data = c.msg.data_as_bytes
  if gas < 240: c.resume = 736; return None, gas
  if (c.msg.value):
   c.resume = 292; return None, gas - 16
  if (((len(data)) - 4 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820032:
   c.resume = 292; return None, gas - 46
  v5 = fb(data[4:36]) if len(data) >= 36 else read_data(data, 4)
  if (v5 - (v5 & 0xffffffffffffffffffffffffffffffffffffffff) & M):
   st += 774, v5, 764; c.resume = 292; return None, gas - 101
  v8 = fb(data[36:68]) if len(data) >= 68 else read_data(data, 36)
  v9 = fb(c.msg.sender)
  if not (v9):
   st += 774, v8, v9, v5; c.resume = 2700; return None, gas - 161
  v11 = 0xffffffffffffffffffffffffffffffffffffffff & v5
  if not (v11):
   st += 774, v11, v9, v8; c.resume = 2656; return None, gas - 189
  mb[0:32] = v9.to_bytes(32)
  mb[32:64] = K8
  gas = take(gas, 240, 12)
  v13 = fb(keccak(mb[0:64]).digest())
  gm.gas_remaining = gas - 240
  st.append(v13)
  h54(c, st, gm)
  v14 = st.pop()
  gas = gm.gas_remaining
  if gas < 91: st += 774, v11, v9, v8, v14; c.resume = 2525; return None, gas
  if v14 < v8:
   st += 774, v11, v9, v8, v14; c.resume = 2606; return None, gas - 22
  mb[0:32] = v9.to_bytes(32)
  mb[32:64] = K8
  gas = take(gas, 91, 12)
  v17 = fb(keccak(mb[0:64]).digest())
  gm.gas_remaining = gas - 91
  st += (v14 - v8 & M), v17
  h55(c, st, gm)
  gas = gm.gas_remaining
  if gas < 57: st += 774, v11, v9, 0xddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef, 32, v8; c.resume = 2582; return None, gas
  mb[0:32] = v11.to_bytes(32)
  mb[32:64] = K8
  gas = take(gas, 57, 12)
  v18 = fb(keccak(mb[0:64]).digest())
  gm.gas_remaining = gas - 57
  st.append(v18)
  h54(c, st, gm)
  v19 = st.pop()
  gas = gm.gas_remaining
  if gas < 6: st += 774, v11, v9, 0xddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef, 32, v8, v18, v8, v19; c.resume = 2595; return None, gas
  gm.gas_remaining = gas - 6
  st += (v19 + v8 & M), v18
  h55(c, st, gm)
  gas = gm.gas_remaining
  if gas < 15: st += 774, v11, v9, 0xddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef, 32, v8; c.resume = 2598; return None, gas
  v21 = fb(mb[64:96])
  if v21 + 32 > ml: gas = grow(c, gas, 15, v21, 32); mb = mem._bytes; ml = len(mb)
  mb[v21:v21 + 32] = v8.to_bytes(32)
  gm.gas_remaining = gas - 15
  st += v11, v9, 0xddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef, 32, v21
  ha3(c, st, gm)
  gas = gm.gas_remaining
  mb = mem._bytes; ml = len(mb)
  if gas < 27: st.append(774); c.resume = 2605; return None, gas
  v22 = fb(mb[64:96])
  if v22 + 32 > ml: gas = grow(c, gas, 27, v22, 32); mb = mem._bytes; ml = len(mb)
  mb[v22:v22 + 32] = K1
  c.output = bytes(mb[v22:v22 + 32])
  return None, gas - 27
 def r785(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or len(st) > 1008: c.resume = 785; return None, gas
  data = c.msg.data_as_bytes
  if gas < 56: c.resume = 785; return None, gas
  if (c.msg.value):
   c.resume = 292; return None, gas - 16
  if (((len(data)) - 4 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564819968:
   c.resume = 292; return None, gas - 45
  v5 = fb(mb[64:96])
  gm.gas_remaining = gas - 56
  st.append(4)
  h54(c, st, gm)
  v6 = st.pop()
  gas = gm.gas_remaining
  if gas < 124: st += v5, 0, v6; c.resume = 809; return None, gas
  v7 = v6 >> 1
  v8 = v6 & 1
  if not (v8):
   gas -= 64
   v11 = (127 & v7)
  else:
   gas -= 40
   v11 = v7
  if v8 == (1 if v11 < 32 else 0):
   st += v5, 0, v11, v6, v8; c.resume = 1053; return None, gas - 29
  if v5 + 32 > ml: gas = grow(c, gas, 60, v5, 32); mb = mem._bytes; ml = len(mb)
  mb[v5:v5 + 32] = v11.to_bytes(32)
  if not (v8):
   if gas < 145: st += v5, 0, v11, v8, v6; c.resume = 987; return None, gas - 60
   if v5 + 64 > ml: gas = grow(c, gas, 145, v5 + 32, 32); mb = mem._bytes; ml = len(mb)
   mb[v5 + 32:v5 + 64] = (0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00 & v6).to_bytes(32)
   st += v5, (32 + (v5 + ((1 if not (not (v11)) else 0) << 5))), 869
   return r853, gas - 145
  if gas < 235: st += v5, 0, v11, v8, v6; c.resume = 845; return None, gas - 60
  if 1 == v8:
   mb[0:32] = K10
   gas -= 109
   v34, v35 = 0x8a35acfbc15ff81a39ae7d344fd709f28e8600b4aa8c65c6b64bfe7fe36bd19b, 0
   while True:
    if gas < 42: st += v34, v5, v35, v11; c.resume = 937; return None, gas
    if v35 < v11:
     gm.gas_remaining = gas - 42
     st.append(v34)
     h54(c, st, gm)
     v37 = st.pop()
     gas = gm.gas_remaining
     if gas < 47: st += v5, v11, v35, 32, 1, v34, v37; c.resume = 971; return None, gas
     v38 = v5 + v35
     if v38 + 64 > ml: gas = grow(c, gas, 47, v38 + 32, 32); mb = mem._bytes; ml = len(mb)
     mb[v38 + 32:v38 + 64] = v37.to_bytes(32)
     gas -= 47
     v34, v35 = (v34 + 1 & M), (v35 + 32)
     continue
    break
   if gas < 59: st += v34, v5, v35, v11; c.resume = 945; return None, gas - 23
   st += v5, (32 + (v5 + v35 & M) & M), 869
   return r853, gas - 59
  v47 = v5 + (((0 - v5 & M) + 31 & M) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0) & M
  if (v47 > 0xffffffffffffffff) or (v47 < v5):
   st += v5, 0, v11, 889, v5, 869, v47; c.resume = 2409; return None, gas - 173
  mb[64:96] = v47.to_bytes(32)
  v51 = fb(mb[64:96])
  if v51 + 32 > ml: gas = grow(c, gas, 235, v51, 32); mb = mem._bytes; ml = len(mb)
  mb[v51:v51 + 32] = K11
  v52 = v51 + 32
  if gas < 336: st += v5, 0, v11, v51, v51, 889, v52, v5; c.resume = 2207; return None, gas - 235
  v53 = fb(mb[v5:v5 + 32])
  if v51 + 64 > ml: gas = grow(c, gas, 336, v51 + 32, 32); mb = mem._bytes; ml = len(mb)
  mb[v51 + 32:v51 + 64] = v53.to_bytes(32)
  if v53 and v51 + 64 + v53 > ml: gas = grow(c, gas, 336, v51 + 64, v53); mb = mem._bytes; ml = len(mb)
  if v53 and v5 + 32 + v53 > ml: gas = grow(c, gas, 336, v5 + 32, v53); mb = mem._bytes; ml = len(mb)
  gas = take(gas, 336, 3 * (v53 + 31 >> 5))
  copy_memory(mb, v51 + 64, v5 + 32, v53)
  v56 = v52 + v53
  if v56 + 64 > ml: gas = grow(c, gas, 336, v56 + 32, 32); mb = mem._bytes; ml = len(mb)
  mb[v56 + 32:v56 + 64] = K8
  if gas < 343: st += v5, 0, v11, v51, v51, ((((v53 + 31) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0) + v52) + 32); c.resume = 889; return None, gas - 336
  v62 = ((((v53 + 31) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0) + v52) + 32) - v51 & M
  if v62 and v51 + v62 > ml: gas = grow(c, gas, 343, v51, v62); mb = mem._bytes; ml = len(mb)
  c.output = bytes(mb[v51:v51 + v62])
  return None, gas - 343
 def r853(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or not 3 <= len(st) <= 1011: c.resume = 853; return None, gas
  x1 = st[-2]
  x2 = st[-3]
  if gas < 154: c.resume = 853; return None, gas
  v7 = x2 + (((x1 - x2 & M) + 31 & M) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0) & M
  if (v7 > 0xffffffffffffffff) or (v7 < x2):
   st += 889, x2, 869, v7; c.resume = 2409; return None, gas - 92
  mb[64:96] = v7.to_bytes(32)
  v11 = fb(mb[64:96])
  if v11 + 32 > ml: gas = grow(c, gas, 154, v11, 32); mb = mem._bytes; ml = len(mb)
  mb[v11:v11 + 32] = K11
  v12 = v11 + 32
  if gas < 255: st += v11, v11, 889, v12, x2; c.resume = 2207; return None, gas - 154
  if x2 + 32 > ml: gas = grow(c, gas, 255, x2, 32); mb = mem._bytes; ml = len(mb)
  v13 = fb(mb[x2:x2 + 32])
  if v11 + 64 > ml: gas = grow(c, gas, 255, v11 + 32, 32); mb = mem._bytes; ml = len(mb)
  mb[v11 + 32:v11 + 64] = v13.to_bytes(32)
  if v13 and v11 + 64 + v13 > ml: gas = grow(c, gas, 255, v11 + 64, v13); mb = mem._bytes; ml = len(mb)
  if v13 and x2 + 32 + v13 > ml: gas = grow(c, gas, 255, x2 + 32, v13); mb = mem._bytes; ml = len(mb)
  gas = take(gas, 255, 3 * (v13 + 31 >> 5))
  copy_memory(mb, v11 + 64, x2 + 32, v13)
  v16 = v12 + v13
  if v16 + 64 > ml: gas = grow(c, gas, 255, v16 + 32, 32); mb = mem._bytes; ml = len(mb)
  mb[v16 + 32:v16 + 64] = K8
  if gas < 262: st += v11, v11, ((((v13 + 31) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0) + v12) + 32); c.resume = 889; return None, gas - 255
  v22 = ((((v13 + 31) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0) + v12) + 32) - v11 & M
  if v22 and v11 + v22 > ml: gas = grow(c, gas, 262, v11, v22); mb = mem._bytes; ml = len(mb)
  c.output = bytes(mb[v11:v11 + v22])
  return None, gas - 262
 def r869(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or not 2 <= len(st) <= 1013: c.resume = 869; return None, gas
  x0 = st[-1]
  x1 = st[-2]
  if gas < 48: c.resume = 869; return None, gas
  v1 = fb(mb[64:96])
  if v1 + 32 > ml: gas = grow(c, gas, 48, v1, 32); mb = mem._bytes; ml = len(mb)
  mb[v1:v1 + 32] = K11
  v4 = v1 + 32
  if gas < 149: st[-2:] = v1, v1, x1, v4, x0,; c.resume = 2207; return None, gas - 48
  if x0 + 32 > ml: gas = grow(c, gas, 149, x0, 32); mb = mem._bytes; ml = len(mb)
  v5 = fb(mb[x0:x0 + 32])
  if v1 + 64 > ml: gas = grow(c, gas, 149, v1 + 32, 32); mb = mem._bytes; ml = len(mb)
  mb[v1 + 32:v1 + 64] = v5.to_bytes(32)
  if v5 and v1 + 64 + v5 > ml: gas = grow(c, gas, 149, v1 + 64, v5); mb = mem._bytes; ml = len(mb)
  if v5 and x0 + 32 + v5 > ml: gas = grow(c, gas, 149, x0 + 32, v5); mb = mem._bytes; ml = len(mb)
  gas = take(gas, 149, 3 * (v5 + 31 >> 5))
  copy_memory(mb, v1 + 64, x0 + 32, v5)
  v8 = v4 + v5
  if v8 + 64 > ml: gas = grow(c, gas, 149, v8 + 32, 32); mb = mem._bytes; ml = len(mb)
  mb[v8 + 32:v8 + 64] = K8
  f = T.get(x1)
  st[-2:] = v1, v1, ((((v5 + 31) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0) + v4) + 32),
  if f is not None: return f, gas - 149
  st.append(x1); c.resume = 2273
  return None, gas - 141
 def r1108(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or len(st) > 1007: c.resume = 1108; return None, gas
  data = c.msg.data_as_bytes
  if gas < 258: c.resume = 1108; return None, gas
  if (c.msg.value):
   c.resume = 292; return None, gas - 16
  if (((len(data)) - 4 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564819968:
   c.resume = 292; return None, gas - 45
  v5 = I0 & 255
  if v5 > 31:
   st += 1292, 1168, v5, I0; c.resume = 3213; return None, gas - 100
  v7 = fb(mb[64:96])
  v8 = v7 + 64 & M
  if (v8 > 0xffffffffffffffff) or (v8 < v7):
   st += 1292, 1168, v7, I0, v5, 3194, v8; c.resume = 2409; return None, gas - 188
  mb[64:96] = v8.to_bytes(32)
  if v7 + 32 > ml: gas = grow(c, gas, 258, v7, 32); mb = mem._bytes; ml = len(mb)
  mb[v7:v7 + 32] = K11
  if v7 + 64 > ml: gas = grow(c, gas, 258, v7 + 32, 32); mb = mem._bytes; ml = len(mb)
  gas = take(gas, 258, 3)
  copy_data(mb, data, v7 + 32, (len(data)), 32)
  mb[v7:v7 + 32] = v5.to_bytes(32)
  mb[v7 + 32:v7 + 64] = J0
  if gas < 469: st += 1292, v7; c.resume = 1168; return None, gas - 258
  v14 = I1 & 255
  if v14 > 31:
   st += 1292, v7, 1209, v14, I1; c.resume = 3213; return None, gas - 311
  v16 = fb(mb[64:96])
  v17 = v16 + 64 & M
  if (v17 > 0xffffffffffffffff) or (v17 < v16):
   st += 1292, v7, 1209, v16, I1, v14, 3194, v17; c.resume = 2409; return None, gas - 399
  mb[64:96] = v17.to_bytes(32)
  if v16 + 32 > ml: gas = grow(c, gas, 469, v16, 32); mb = mem._bytes; ml = len(mb)
  mb[v16:v16 + 32] = K11
  if v16 + 64 > ml: gas = grow(c, gas, 469, v16 + 32, 32); mb = mem._bytes; ml = len(mb)
  gas = take(gas, 469, 3)
  copy_data(mb, data, v16 + 32, (len(data)), 32)
  mb[v16:v16 + 32] = v14.to_bytes(32)
  mb[v16 + 32:v16 + 64] = J1
  if gas < 659: st += 1292, v7, v16; c.resume = 1209; return None, gas - 469
  v23 = fb(mb[64:96])
  v24 = v23 + 32 & M
  if (v24 > 0xffffffffffffffff) or (v24 < v23):
   st += 1292, v7, v23, 32, 1306, v16, 1228, v24; c.resume = 2409; return None, gas - 564
  mb[64:96] = v24.to_bytes(32)
  if v23 + 32 > ml: gas = grow(c, gas, 659, v23, 32); mb = mem._bytes; ml = len(mb)
  mb[v23:v23 + 32] = K8
  gas = take(gas, 659, 0)
  copy_data(mb, data, 0, (len(data)), 0)
  v29 = fb(mb[64:96])
  if v29 + 32 > ml: gas = grow(c, gas, 659, v29, 32); mb = mem._bytes; ml = len(mb)
  mb[v29:v29 + 32] = K12
  if v29 + 64 > ml: gas = grow(c, gas, 659, v29 + 32, 32); mb = mem._bytes; ml = len(mb)
  mb[v29 + 32:v29 + 64] = K13
  v31 = v29 + 224
  if gas < 760: st += v29, v29, v23, 32, 1306, v16, 1292, v31, v7; c.resume = 2207; return None, gas - 659
  v32 = fb(mb[v7:v7 + 32])
  if v29 + 256 > ml: gas = grow(c, gas, 760, v29 + 224, 32); mb = mem._bytes; ml = len(mb)
  mb[v29 + 224:v29 + 256] = v32.to_bytes(32)
  if v32 and v29 + 256 + v32 > ml: gas = grow(c, gas, 760, v29 + 256, v32); mb = mem._bytes; ml = len(mb)
  if v32 and v7 + 32 + v32 > ml: gas = grow(c, gas, 760, v7 + 32, v32); mb = mem._bytes; ml = len(mb)
  gas = take(gas, 760, 3 * (v32 + 31 >> 5))
  copy_memory(mb, v29 + 256, v7 + 32, v32)
  v35 = v31 + v32
  if v35 + 64 > ml: gas = grow(c, gas, 760, v35 + 32, 32); mb = mem._bytes; ml = len(mb)
  mb[v35 + 32:v35 + 64] = K8
  v39 = ((v32 + 31) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0) + v31
  v40 = v39 + 32
  if gas < 897: st += v29, v29, v23, 32, 1306, v16, v40; c.resume = 1292; return None, gas - 760
  mb[v29 + 64:v29 + 96] = (v40 - v29 & M).to_bytes(32)
  v43 = fb(mb[v16:v16 + 32])
  if v39 + 64 > ml: gas = grow(c, gas, 897, v39 + 32, 32); mb = mem._bytes; ml = len(mb)
  mb[v39 + 32:v39 + 64] = v43.to_bytes(32)
  if v43 and v39 + 64 + v43 > ml: gas = grow(c, gas, 897, v39 + 64, v43); mb = mem._bytes; ml = len(mb)
  if v43 and v16 + 32 + v43 > ml: gas = grow(c, gas, 897, v16 + 32, v43); mb = mem._bytes; ml = len(mb)
  gas = take(gas, 897, 3 * (v43 + 31 >> 5))
  copy_memory(mb, v39 + 64, v16 + 32, v43)
  v46 = v40 + v43
  if v46 + 64 > ml: gas = grow(c, gas, 897, v46 + 32, 32); mb = mem._bytes; ml = len(mb)
  mb[v46 + 32:v46 + 64] = K8
  v50 = ((v43 + 31) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0) + v40
  v51 = v50 + 32
  if gas < 999: st += v29, v29, v23, 32, v51; c.resume = 1306; return None, gas - 897
  mb[v29 + 96:v29 + 128] = (c.state.execution_context.chain_id).to_bytes(32)
  mb[v29 + 128:v29 + 160] = (fb(c.msg.storage_address)).to_bytes(32)
  mb[v29 + 160:v29 + 192] = K8
  mb[v29 + 192:v29 + 224] = (v51 - v29 & M).to_bytes(32)
  v59 = fb(mb[v23:v23 + 32])
  if v50 + 64 > ml: gas = grow(c, gas, 999, v50 + 32, 32); mb = mem._bytes; ml = len(mb)
  mb[v50 + 32:v50 + 64] = v59.to_bytes(32)
  gas -= 999
  v74, v75, v76 = (v51 + 32), (v23 + 32), 0
  while True:
   if gas < 85: st += v29, v29, v74, v75, v59, 32, v76; c.resume = 1346; return None, gas
   if v76 < v59:
    if v75 + 32 > ml: gas = grow(c, gas, 85, v75, 32); mb = mem._bytes; ml = len(mb)
    v78 = fb(mb[v75:v75 + 32])
    if v74 + 32 > ml: gas = grow(c, gas, 85, v74, 32); mb = mem._bytes; ml = len(mb)
    mb[v74:v74 + 32] = v78.to_bytes(32)
    gas -= 85
    v74, v75, v76 = (32 + v74), (32 + v75), (1 + v76)
    continue
   break
  if gas < 37: st += v29, v29, v74, v75, v59, 32, v76; c.resume = 1354; return None, gas - 23
  v82 = v74 - v29 & M
  if v82 and v29 + v82 > ml: gas = grow(c, gas, 37, v29, v82); mb = mem._bytes; ml = len(mb)
  c.output = bytes(mb[v29:v29 + v82])
  return None, gas - 37
 def r1384(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or len(st) > 1019: c.resume = 1384; return None, gas
  data = c.msg.data_as_bytes
  if gas < 165: c.resume = 1384; return None, gas
  if (c.msg.value):
   c.resume = 292; return None, gas - 16
  if (((len(data)) - 4 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820000:
   c.resume = 292; return None, gas - 46
  v5 = fb(data[4:36]) if len(data) >= 36 else read_data(data, 4)
  if (v5 - (v5 & 0xffffffffffffffffffffffffffffffffffffffff) & M):
   st += 0xffffffffffffffffffffffffffffffffffffffff, v5, 1430; c.resume = 292; return None, gas - 101
  mb[0:32] = (v5 & 0xffffffffffffffffffffffffffffffffffffffff).to_bytes(32)
  mb[32:64] = K2
  gas = take(gas, 165, 12)
  v9 = fb(keccak(mb[0:64]).digest())
  gm.gas_remaining = gas - 165
  st.append(v9)
  h54(c, st, gm)
  v10 = st.pop()
  gas = gm.gas_remaining
  if gas < 15: st += 32, v10; c.resume = 1446; return None, gas
  v11 = fb(mb[64:96])
  if v11 + 32 > ml: gas = grow(c, gas, 15, v11, 32); mb = mem._bytes; ml = len(mb)
  mb[v11:v11 + 32] = v10.to_bytes(32)
  c.output = bytes(mb[v11:v11 + 32])
  return None, gas - 15
 def r1453(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or len(st) > 1019: c.resume = 1453; return None, gas
  data = c.msg.data_as_bytes
  if gas < 164: c.resume = 1453; return None, gas
  if (c.msg.value):
   c.resume = 292; return None, gas - 16
  if (((len(data)) - 4 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820000:
   c.resume = 292; return None, gas - 46
  v5 = fb(data[4:36]) if len(data) >= 36 else read_data(data, 4)
  if (v5 - (v5 & 0xffffffffffffffffffffffffffffffffffffffff) & M):
   st += 0xffffffffffffffffffffffffffffffffffffffff, v5, 1499; c.resume = 292; return None, gas - 101
  mb[0:32] = (v5 & 0xffffffffffffffffffffffffffffffffffffffff).to_bytes(32)
  mb[32:64] = K8
  gas = take(gas, 164, 12)
  v9 = fb(keccak(mb[0:64]).digest())
  gm.gas_remaining = gas - 164
  st.append(v9)
  h54(c, st, gm)
  v10 = st.pop()
  gas = gm.gas_remaining
  if gas < 15: st += 32, v10; c.resume = 1514; return None, gas
  v11 = fb(mb[64:96])
  if v11 + 32 > ml: gas = grow(c, gas, 15, v11, 32); mb = mem._bytes; ml = len(mb)
  mb[v11:v11 + 32] = v10.to_bytes(32)
  c.output = bytes(mb[v11:v11 + 32])
  return None, gas - 15
 def r1521(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or len(st) > 1015: c.resume = 1521; return None, gas
  data = c.msg.data_as_bytes
  if gas < 247: c.resume = 1521; return None, gas
  if (c.msg.value):
   c.resume = 292; return None, gas - 16
  if (((len(data)) - 4 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564819968:
   c.resume = 292; return None, gas - 45
  v7 = 1 if (fb(c.msg.storage_address)) == (I2 & 0xffffffffffffffffffffffffffffffffffffffff) else 0
  if v7:
   gas -= 115
   v10 = (1 if (c.state.execution_context.chain_id) == I6 else 0)
  else:
   gas -= 93
   v10 = v7
  if not (v10):
   v12 = fb(mb[64:96])
   v13 = v12 + 32 & M
   if v13 + 32 > ml: gas = grow(c, gas, 132, v13, 32); mb = mem._bytes; ml = len(mb)
   mb[v13:v13 + 32] = K5
   v14 = v12 + 64 & M
   if v14 + 32 > ml: gas = grow(c, gas, 132, v14, 32); mb = mem._bytes; ml = len(mb)
   mb[v14:v14 + 32] = J4
   v15 = v12 + 96 & M
   if v15 + 32 > ml: gas = grow(c, gas, 132, v15, 32); mb = mem._bytes; ml = len(mb)
   mb[v15:v15 + 32] = J5
   v17 = v12 + 128 & M
   if v17 + 32 > ml: gas = grow(c, gas, 132, v17, 32); mb = mem._bytes; ml = len(mb)
   mb[v17:v17 + 32] = (c.state.execution_context.chain_id).to_bytes(32)
   v19 = v12 + 160 & M
   if v19 + 32 > ml: gas = grow(c, gas, 132, v19, 32); mb = mem._bytes; ml = len(mb)
   mb[v19:v19 + 32] = (fb(c.msg.storage_address)).to_bytes(32)
   if v12 + 32 > ml: gas = grow(c, gas, 132, v12, 32); mb = mem._bytes; ml = len(mb)
   mb[v12:v12 + 32] = K6
   if gas < 253: st += 32, 1547, v13, v12, 2994, 192, v12; c.resume = 2344; return None, gas - 132
   v20 = v12 + 192
   if (v20 > 0xffffffffffffffff) or (v20 < v12):
    st += 32, 1547, v13, v12, 2994, v20; c.resume = 2409; return None, gas - 191
   mb[64:96] = v20.to_bytes(32)
   v24 = fb(mb[v12:v12 + 32])
   if v24 and v13 + v24 > ml: gas = grow(c, gas, 253, v13, v24); mb = mem._bytes; ml = len(mb)
   gas = take(gas, 253, 6 * (v24 + 31 >> 5))
   v25 = fb(keccak(mb[v13:v13 + v24]).digest())
   gas -= 253
   v26 = v25
  else:
   gas -= 31
   v26 = I3
  if gas < 16: st += 32, v26; c.resume = 1547; return None, gas
  v27 = fb(mb[64:96])
  if v27 + 32 > ml: gas = grow(c, gas, 16, v27, 32); mb = mem._bytes; ml = len(mb)
  mb[v27:v27 + 32] = v26.to_bytes(32)
  c.output = bytes(mb[v27:v27 + 32])
  return None, gas - 16
 def r1555(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or len(st) > 1020: c.resume = 1555; return None, gas
  data = c.msg.data_as_bytes
  if gas < 63: c.resume = 1555; return None, gas
  if (c.msg.value):
   c.resume = 292; return None, gas - 16
  if (((len(data)) - 4 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564819968:
   c.resume = 292; return None, gas - 45
  v5 = fb(mb[64:96])
  if v5 + 32 > ml: gas = grow(c, gas, 63, v5, 32); mb = mem._bytes; ml = len(mb)
  mb[v5:v5 + 32] = K14
  c.output = bytes(mb[v5:v5 + 32])
  return None, gas - 63
 def r1582(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or not 1 <= len(st) <= 1014: c.resume = 1582; return None, gas
  data = c.msg.data_as_bytes
  if gas < 295: c.resume = 1582; return None, gas
  if (c.msg.value):
   c.resume = 292; return None, gas - 16
  if (((len(data)) - 4 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820064:
   c.resume = 292; return None, gas - 46
  v5 = fb(data[4:36]) if len(data) >= 36 else read_data(data, 4)
  if (v5 - (v5 & 0xffffffffffffffffffffffffffffffffffffffff) & M):
   st += v5, 1607; c.resume = 292; return None, gas - 98
  v8 = fb(data[36:68]) if len(data) >= 68 else read_data(data, 36)
  if (v8 - (v8 & 0xffffffffffffffffffffffffffffffffffffffff) & M):
   st += v5, v8, 1615; c.resume = 292; return None, gas - 159
  v11 = fb(data[68:100]) if len(data) >= 100 else read_data(data, 68)
  v12 = v5 & 0xffffffffffffffffffffffffffffffffffffffff
  mb[0:32] = v12.to_bytes(32)
  mb[32:64] = K1
  gas = take(gas, 295, 12)
  v13 = fb(keccak(mb[0:64]).digest())
  mb[0:32] = (fb(c.msg.sender)).to_bytes(32)
  mb[32:64] = v13.to_bytes(32)
  gas = take(gas, 295, 12)
  v15 = fb(keccak(mb[0:64]).digest())
  gm.gas_remaining = gas - 295
  st.append(v15)
  h54(c, st, gm)
  v16 = st.pop()
  gas = gm.gas_remaining
  if gas < 203: st += v12, v11, v8, v5, v16; c.resume = 1689; return None, gas
  if v16 < 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff:
   if v16 < v11:
    st += v12, v11, v8, v5, v16; c.resume = 1904; return None, gas - 45
   if not (v12):
    st += v12, v11, v8, v5, v16; c.resume = 1860; return None, gas - 64
   if not ((fb(c.msg.sender))):
    st += v12, v11, v8, v5, v16; c.resume = 1816; return None, gas - 82
   mb[0:32] = v12.to_bytes(32)
   mb[32:64] = K1
   gas = take(gas, 203, 12)
   v22 = fb(keccak(mb[0:64]).digest())
   mb[0:32] = (fb(c.msg.sender)).to_bytes(32)
   mb[32:64] = v22.to_bytes(32)
   gas = take(gas, 203, 12)
   v24 = fb(keccak(mb[0:64]).digest())
   gm.gas_remaining = gas - 203
   st += (v16 - v11 & M), v24
   h55(c, st, gm)
   gas = gm.gas_remaining
   if gas < 36: st += 774, v11, v8, v5; c.resume = 1811; return None, gas
   gas -= 36
  else:
   gas -= 44
  if gas < 108: st += 774, v11, v8, v5; c.resume = 2454; return None, gas
  v27 = 0xffffffffffffffffffffffffffffffffffffffff & v5
  if not (v27):
   st += 774, v11, v27, v8; c.resume = 2700; return None, gas - 29
  v29 = 0xffffffffffffffffffffffffffffffffffffffff & v8
  if not (v29):
   st += 774, v29, v27, v11; c.resume = 2656; return None, gas - 57
  mb[0:32] = v27.to_bytes(32)
  mb[32:64] = K8
  gas = take(gas, 108, 12)
  v31 = fb(keccak(mb[0:64]).digest())
  gm.gas_remaining = gas - 108
  st.append(v31)
  h54(c, st, gm)
  v32 = st.pop()
  gas = gm.gas_remaining
  if gas < 91: st += 774, v29, v27, v11, v32; c.resume = 2525; return None, gas
  if v32 < v11:
   st += 774, v29, v27, v11, v32; c.resume = 2606; return None, gas - 22
  mb[0:32] = v27.to_bytes(32)
  mb[32:64] = K8
  gas = take(gas, 91, 12)
  v35 = fb(keccak(mb[0:64]).digest())
  gm.gas_remaining = gas - 91
  st += (v32 - v11 & M), v35
  h55(c, st, gm)
  gas = gm.gas_remaining
  if gas < 57: st += 774, v29, v27, 0xddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef, 32, v11; c.resume = 2582; return None, gas
  mb[0:32] = v29.to_bytes(32)
  mb[32:64] = K8
  gas = take(gas, 57, 12)
  v36 = fb(keccak(mb[0:64]).digest())
  gm.gas_remaining = gas - 57
  st.append(v36)
  h54(c, st, gm)
  v37 = st.pop()
  gas = gm.gas_remaining
  if gas < 6: st += 774, v29, v27, 0xddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef, 32, v11, v36, v11, v37; c.resume = 2595; return None, gas
  gm.gas_remaining = gas - 6
  st += (v37 + v11 & M), v36
  h55(c, st, gm)
  gas = gm.gas_remaining
  if gas < 15: st += 774, v29, v27, 0xddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef, 32, v11; c.resume = 2598; return None, gas
  v39 = fb(mb[64:96])
  if v39 + 32 > ml: gas = grow(c, gas, 15, v39, 32); mb = mem._bytes; ml = len(mb)
  mb[v39:v39 + 32] = v11.to_bytes(32)
  gm.gas_remaining = gas - 15
  st += v29, v27, 0xddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef, 32, v39
  ha3(c, st, gm)
  gas = gm.gas_remaining
  mb = mem._bytes; ml = len(mb)
  if gas < 27: st.append(774); c.resume = 2605; return None, gas
  v40 = fb(mb[64:96])
  if v40 + 32 > ml: gas = grow(c, gas, 27, v40, 32); mb = mem._bytes; ml = len(mb)
  mb[v40:v40 + 32] = K1
  c.output = bytes(mb[v40:v40 + 32])
  return None, gas - 27
 def r1956(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or len(st) > 1020: c.resume = 1956; return None, gas
  data = c.msg.data_as_bytes
  if gas < 51: c.resume = 1956; return None, gas
  if (c.msg.value):
   c.resume = 292; return None, gas - 16
  if (((len(data)) - 4 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564819968:
   c.resume = 292; return None, gas - 45
  gm.gas_remaining = gas - 51
  st.append(2)
  h54(c, st, gm)
  v5 = st.pop()
  gas = gm.gas_remaining
  if gas < 15: st += 32, v5; c.resume = 1978; return None, gas
  v6 = fb(mb[64:96])
  if v6 + 32 > ml: gas = grow(c, gas, 15, v6, 32); mb = mem._bytes; ml = len(mb)
  mb[v6:v6 + 32] = v5.to_bytes(32)
  c.output = bytes(mb[v6:v6 + 32])
  return None, gas - 15
 def r1985(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or len(st) > 1015: c.resume = 1985; return None, gas
  data = c.msg.data_as_bytes
  if gas < 302: c.resume = 1985; return None, gas
  if (c.msg.value):
   c.resume = 292; return None, gas - 16
  if (((len(data)) - 4 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820032:
   c.resume = 292; return None, gas - 46
  v5 = fb(data[4:36]) if len(data) >= 36 else read_data(data, 4)
  if (v5 - (v5 & 0xffffffffffffffffffffffffffffffffffffffff) & M):
   st += 774, v5, 2013; c.resume = 292; return None, gas - 101
  v8 = fb(data[36:68]) if len(data) >= 68 else read_data(data, 36)
  v9 = fb(c.msg.sender)
  if not (v9):
   st += 774, v8, v9, v5; c.resume = 1860; return None, gas - 161
  v11 = 0xffffffffffffffffffffffffffffffffffffffff & v5
  if not (v11):
   st += 774, v11, v9, v8; c.resume = 1816; return None, gas - 189
  mb[0:32] = v9.to_bytes(32)
  mb[32:64] = K1
  gas = take(gas, 302, 12)
  v13 = fb(keccak(mb[0:64]).digest())
  mb[0:32] = v11.to_bytes(32)
  mb[32:64] = v13.to_bytes(32)
  gas = take(gas, 302, 12)
  v14 = fb(keccak(mb[0:64]).digest())
  gm.gas_remaining = gas - 302
  st += v8, v14
  h55(c, st, gm)
  gas = gm.gas_remaining
  if gas < 15: st += 774, v11, v9, 0x8c5be1e5ebec7d5bd14f71427d1e84f3dd0314c0f7b2291e5b200ac8c7c3b925, 32, v8; c.resume = 3158; return None, gas
  v15 = fb(mb[64:96])
  if v15 + 32 > ml: gas = grow(c, gas, 15, v15, 32); mb = mem._bytes; ml = len(mb)
  mb[v15:v15 + 32] = v8.to_bytes(32)
  gm.gas_remaining = gas - 15
  st += v11, v9, 0x8c5be1e5ebec7d5bd14f71427d1e84f3dd0314c0f7b2291e5b200ac8c7c3b925, 32, v15
  ha3(c, st, gm)
  gas = gm.gas_remaining
  mb = mem._bytes; ml = len(mb)
  if gas < 27: st.append(774); c.resume = 3165; return None, gas
  v16 = fb(mb[64:96])
  if v16 + 32 > ml: gas = grow(c, gas, 27, v16, 32); mb = mem._bytes; ml = len(mb)
  mb[v16:v16 + 32] = K1
  c.output = bytes(mb[v16:v16 + 32])
  return None, gas - 27
 def r2023(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or not 1 <= len(st) <= 1009: c.resume = 2023; return None, gas
  data = c.msg.data_as_bytes
  x0 = st[-1]
  if gas < 50: c.resume = 2023; return None, gas
  if (c.msg.value):
   c.resume = 292; return None, gas - 16
  if (((len(data)) - 4 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564819968:
   c.resume = 292; return None, gas - 45
  gm.gas_remaining = gas - 50
  st.append(3)
  h54(c, st, gm)
  v5 = st.pop()
  gas = gm.gas_remaining
  if gas < 124: st += 0, v5; c.resume = 2044; return None, gas
  v6 = v5 >> 1
  v7 = v5 & 1
  if not (v7):
   gas -= 64
   v10 = (127 & v6)
  else:
   gas -= 40
   v10 = v6
  if v7 == (1 if v10 < 32 else 0):
   st += 0, v10, v5, v7; c.resume = 1053; return None, gas - 29
  if x0 + 32 > ml: gas = grow(c, gas, 60, x0, 32); mb = mem._bytes; ml = len(mb)
  mb[x0:x0 + 32] = v10.to_bytes(32)
  if not (v7):
   if gas < 145: st += 0, v10, v7, v5; c.resume = 987; return None, gas - 60
   if x0 + 64 > ml: gas = grow(c, gas, 145, x0 + 32, 32); mb = mem._bytes; ml = len(mb)
   mb[x0 + 32:x0 + 64] = (0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00 & v5).to_bytes(32)
   st += (32 + (x0 + ((1 if not (not (v10)) else 0) << 5))), 869
   return r853, gas - 145
  if gas < 234: st += 0, v10, v7, v5; c.resume = 2080; return None, gas - 60
  if 1 == v7:
   mb[0:32] = K15
   gas -= 109
   v34, v35 = 0xc2575a0e9e593c00f959f8c92f12db2869c3395a3b0502d05e2516446f71f85b, 0
   while True:
    if gas < 42: st[-1:] = v34, x0, v35, v10,; c.resume = 2147; return None, gas
    if v35 < v10:
     gm.gas_remaining = gas - 42
     st.append(v34)
     h54(c, st, gm)
     v37 = st.pop()
     gas = gm.gas_remaining
     if gas < 47: st += v10, v35, 32, 1, v34, v37; c.resume = 2181; return None, gas
     v38 = x0 + v35
     if v38 + 64 > ml: gas = grow(c, gas, 47, v38 + 32, 32); mb = mem._bytes; ml = len(mb)
     mb[v38 + 32:v38 + 64] = v37.to_bytes(32)
     gas -= 47
     v34, v35 = (v34 + 1 & M), (v35 + 32)
     continue
    break
   if gas < 59: st[-1:] = v34, x0, v35, v10,; c.resume = 2155; return None, gas - 23
   st += (32 + (x0 + v35 & M) & M), 869
   return r853, gas - 59
  v47 = x0 + (((0 - x0 & M) + 31 & M) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0) & M
  if (v47 > 0xffffffffffffffff) or (v47 < x0):
   st += 0, v10, 889, x0, 869, v47; c.resume = 2409; return None, gas - 172
  mb[64:96] = v47.to_bytes(32)
  v51 = fb(mb[64:96])
  if v51 + 32 > ml: gas = grow(c, gas, 234, v51, 32); mb = mem._bytes; ml = len(mb)
  mb[v51:v51 + 32] = K11
  v52 = v51 + 32
  if gas < 335: st += 0, v10, v51, v51, 889, v52, x0; c.resume = 2207; return None, gas - 234
  v53 = fb(mb[x0:x0 + 32])
  if v51 + 64 > ml: gas = grow(c, gas, 335, v51 + 32, 32); mb = mem._bytes; ml = len(mb)
  mb[v51 + 32:v51 + 64] = v53.to_bytes(32)
  if v53 and v51 + 64 + v53 > ml: gas = grow(c, gas, 335, v51 + 64, v53); mb = mem._bytes; ml = len(mb)
  if v53 and x0 + 32 + v53 > ml: gas = grow(c, gas, 335, x0 + 32, v53); mb = mem._bytes; ml = len(mb)
  gas = take(gas, 335, 3 * (v53 + 31 >> 5))
  copy_memory(mb, v51 + 64, x0 + 32, v53)
  v56 = v52 + v53
  if v56 + 64 > ml: gas = grow(c, gas, 335, v56 + 32, 32); mb = mem._bytes; ml = len(mb)
  mb[v56 + 32:v56 + 64] = K8
  if gas < 342: st += 0, v10, v51, v51, ((((v53 + 31) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0) + v52) + 32); c.resume = 889; return None, gas - 335
  v62 = ((((v53 + 31) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0) + v52) + 32) - v51 & M
  if v62 and v51 + v62 > ml: gas = grow(c, gas, 342, v51, v62); mb = mem._bytes; ml = len(mb)
  c.output = bytes(mb[v51:v51 + v62])
  return None, gas - 342
 T = {182: r182, 296: r296, 699: r699, 736: r736, 785: r785, 853: r853, 869: r869, 1108: r1108, 1384: r1384, 1453: r1453, 1521: r1521, 1555: r1555, 1582: r1582, 1956: r1956, 1985: r1985, 2023: r2023}
 return r0
