"""Vault, translated from chains/auction/artifacts/Vault.json by `make translate`. Do not edit."""
CODE = '38ba3de200755733037fc9a3ce1d49a6339d08bf0a8a404796321dc047c56939'
TRANSLATOR = '4331069abe58f33ce18e0bb7fc9a96d91ab6aee846b5372a93949bc298e3be27'
def bind(host, immutables):
 fb, keccak, grow, take, copy_data, copy_memory, read_data, OutOfGas, SDIV, SMOD, SIGNEXTEND = host.tools
 h3b = host.routine(0x3b)
 h54 = host.routine(0x54)
 h55 = host.routine(0x55)
 ha3 = host.routine(0xa3)
 hf1 = host.routine(0xf1)
 hfa = host.routine(0xfa)
 I0, I1, I2, I3, I4, I5, I6, I7, I8, I9, I10, I11, I12, I13, I14, I15, I16, I17, I18, I19, I20, = immutables
 J0 = I0.to_bytes(32)
 J1 = I1.to_bytes(32)
 J2 = I2.to_bytes(32)
 J3 = I3.to_bytes(32)
 J4 = I4.to_bytes(32)
 J5 = I5.to_bytes(32)
 J6 = I6.to_bytes(32)
 J7 = I7.to_bytes(32)
 J8 = I8.to_bytes(32)
 J9 = I9.to_bytes(32)
 J10 = I10.to_bytes(32)
 J11 = I11.to_bytes(32)
 J12 = I12.to_bytes(32)
 J13 = I13.to_bytes(32)
 J14 = I14.to_bytes(32)
 J15 = I15.to_bytes(32)
 J16 = I16.to_bytes(32)
 J17 = I17.to_bytes(32)
 J18 = I18.to_bytes(32)
 J19 = I19.to_bytes(32)
 J20 = I20.to_bytes(32)
 K0 = bytes.fromhex('0000000000000000000000000000000000000000000000000000000000000080')
 K1 = bytes.fromhex('0000000000000000000000000000000000000000000000000000000000000002')
 K2 = bytes.fromhex('0000000000000000000000000000000000000000000000000000000000000000')
 K3 = bytes.fromhex('a9059cbb00000000000000000000000000000000000000000000000000000000')
 K4 = bytes.fromhex('23b872dd00000000000000000000000000000000000000000000000000000000')
 K5 = bytes.fromhex('0000000000000000000000000000000000000000000000000000000000000003')
 K6 = bytes.fromhex('2e7ac1a74937fa1bc96d702869da240d040dcb84e863d4f7a1b8a64dc4c9cfa7')
 K7 = bytes.fromhex('00000000000000000000000000000000000000000000000000000000000000e0')
 K8 = bytes.fromhex('8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f')
 K9 = bytes.fromhex('00000000000000000000000000000000000000000000000000000000000000a0')
 K10 = bytes.fromhex('1901000000000000000000000000000000000000000000000000000000000000')
 K11 = bytes.fromhex('0000000000000000000000000000000000000000000000000000000000000020')
 K12 = bytes.fromhex('0f00000000000000000000000000000000000000000000000000000000000000')
 K13 = bytes.fromhex('d505accf00000000000000000000000000000000000000000000000000000000')
 M = 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff; SB = 0x8000000000000000000000000000000000000000000000000000000000000000; KE = fb(keccak(b'').digest())
 def r0(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if len(st) > 1012: c.resume = 0; return None, gas
  data = c.msg.data_as_bytes
  if gas < 33: c.resume = 0; return None, gas
  if 96 > ml: gas = grow(c, gas, 33, 64, 32); mb = mem._bytes; ml = len(mb)
  mb[64:96] = K0
  if (len(data)) < 4:
   c.resume = 14; return None, gas - 33
  if gas < 374: c.resume = 17; return None, gas - 33
  v5 = (fb(data[0:32]) if len(data) >= 32 else read_data(data, 0)) >> 224
  if 0xf714ce == v5:
   if (c.msg.value):
    st += 0, v5; c.resume = 2981; return None, gas - 85
   if (((len(data)) - 4 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820032:
    st += 0, v5; c.resume = 2981; return None, gas - 115
   v11 = fb(data[4:36]) if len(data) >= 36 else read_data(data, 4)
   v12 = fb(data[36:68]) if len(data) >= 68 else read_data(data, 36)
   if (v12 - (v12 & 0xffffffffffffffffffffffffffffffffffffffff) & M):
    st += 0, v5, 3051, v11, v12, 3153; c.resume = 2981; return None, gas - 176
   v15 = fb(c.msg.sender)
   mb[0:32] = v15.to_bytes(32)
   mb[32:64] = K1
   gas = take(gas, 263, 12)
   v16 = fb(keccak(mb[0:64]).digest())
   gm.gas_remaining = gas - 263
   st.append(v16)
   h54(c, st, gm)
   v17 = st.pop()
   gas = gm.gas_remaining
   if gas < 77: st += 0, v5, 3051, v11, v12, 3163, v11, v15, v17; c.resume = 3622; return None, gas
   if v17 < v11:
    st += 0, v5, 3051, v11, v12, 3163, v11, v17, v15; c.resume = 3644; return None, gas - 25
   mb[0:32] = v15.to_bytes(32)
   mb[32:64] = K1
   gas = take(gas, 77, 12)
   v20 = fb(keccak(mb[0:64]).digest())
   gm.gas_remaining = gas - 77
   st += (v17 - v11 & M), v20
   h55(c, st, gm)
   gas = gm.gas_remaining
   if gas < 75: st += 0, v5, 3051, v11, v12, 3163; c.resume = 3643; return None, gas
   v21 = fb(mb[64:96])
   if v21 + 32 > ml: gas = grow(c, gas, 75, v21, 32); mb = mem._bytes; ml = len(mb)
   mb[v21:v21 + 32] = v11.to_bytes(32)
   if v21 + 64 > ml: gas = grow(c, gas, 75, v21 + 32, 32); mb = mem._bytes; ml = len(mb)
   mb[v21 + 32:v21 + 64] = K2
   if v21 + 96 > ml: gas = grow(c, gas, 75, v21 + 64, 32); mb = mem._bytes; ml = len(mb)
   mb[v21 + 64:v21 + 96] = (fb(c.msg.sender)).to_bytes(32)
   gm.gas_remaining = gas - 75
   st += (v12 & 0xffffffffffffffffffffffffffffffffffffffff), (fb(c.msg.sender)), 0x9f66b52a752a366400b38ea6e14b5e7345b54822a0c3094a55aa5d426badf125, 96, v21
   ha3(c, st, gm)
   gas = gm.gas_remaining
   mb = mem._bytes; ml = len(mb)
   if gas < 72: st += 0, v5, 3051, v11, v12; c.resume = 3244; return None, gas
   v27 = fb(mb[64:96])
   mb[0:32] = K3
   mb[4:36] = (v12 & 0xffffffffffffffffffffffffffffffffffffffff).to_bytes(32)
   mb[36:68] = v11.to_bytes(32)
   v29 = gas - 72
   gm.gas_remaining = gas - 72
   st += 32, 0, 68, 0, 0, I14, v29
   hf1(c, st, gm)
   v30 = st.pop()
   gas = gm.gas_remaining
   mb = mem._bytes; ml = len(mb)
   if gas < 68: st += 0, v5, 3051, I14, v27, v30; c.resume = 3772; return None, gas
   v31 = fb(mb[0:32])
   if not ((v30 & (1 if v31 == 1 else 0))):
    if not (v30):
     st += 0, v5, 3051, I14, v27, v30; c.resume = 3886; return None, gas - 65
    gm.gas_remaining = gas - 68
    st.append(I14)
    h3b(c, st, gm)
    v36 = st.pop()
    gas = gm.gas_remaining
    if gas < 31: st += 0, v5, 3051, I14, v27, v30, v36; c.resume = 3875; return None, gas
    v39 = len(c.return_data)
    gas -= 31
    v43 = ((1 if (not (v39)) and (not (not (v36))) else 0) & v30)
   else:
    gas -= 36
    v43 = v30
   if gas < 34: st += 0, v5, 3051, I14, v43, v27; c.resume = 3785; return None, gas
   mb[64:96] = v27.to_bytes(32)
   if not (v43):
    st += 0, v5, 3051, I14; c.resume = 3796; return None, gas - 23
   return None, gas - 34
  if 0x1522b1e == v5:
   st += 0, v5
   return r3093, gas - 91
  if 0x2f4f21e2 == v5:
   st += 0, v5
   return r2985, gas - 113
  if 0x4a970be7 == v5:
   st += 0, v5
   return r2746, gas - 135
  if 0x636be27a == v5:
   st += 0, v5
   return r2420, gas - 157
  if 0x63779c74 == v5:
   st += 0, v5
   return r2339, gas - 179
  if 0x70a08231 == v5:
   st += 0, v5
   return r2270, gas - 201
  if 0x7ecebe00 == v5:
   st += 0, v5
   return r2201, gas - 223
  if 0x82bfefc8 == v5:
   st += 0, v5
   return r2120, gas - 245
  if 0x84b0196e == v5:
   st += 0, v5
   return r1840, gas - 267
  if 0x851408ad == v5:
   st += 0, v5
   return r869, gas - 289
  if 0xb6b55f25 == v5:
   st += 0, v5
   return r836, gas - 311
  if 0xef0fe245 == v5:
   st += 0, v5
   return r755, gas - 333
  if 0xef6506db == v5:
   st += 0, v5
   return r273, gas - 355
  if not (0xf8ad82e1 == v5):
   st.append(0); c.resume = 187; return None, gas - 374
  st.append(0)
  return r190, gas - 374
 def r190(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or not 1 <= len(st) <= 1020: c.resume = 190; return None, gas
  data = c.msg.data_as_bytes
  x0 = st[-1]
  if gas < 70: c.resume = 190; return None, gas
  if (c.msg.value):
   c.resume = 270; return None, gas - 16
  if (((len(data)) - 4 & M) ^ SB) < (x0 ^ SB):
   c.resume = 270; return None, gas - 46
  v6 = fb(mb[64:96])
  if v6 + 32 > ml: gas = grow(c, gas, 70, v6, 32); mb = mem._bytes; ml = len(mb)
  mb[v6:v6 + 32] = (I0 & 0xffffffffffffffffffffffffffffffffffffffff).to_bytes(32)
  c.output = bytes(mb[v6:v6 + 32])
  return None, gas - 70
 def r273(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or not 2 <= len(st) <= 1018: c.resume = 273; return None, gas
  data = c.msg.data_as_bytes
  x1 = st[-2]
  if gas < 247: c.resume = 273; return None, gas
  if (c.msg.value):
   del st[-1:]; c.resume = 270; return None, gas - 18
  if (((len(data)) - 4 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820032:
   del st[-1:]; c.resume = 270; return None, gas - 48
  v6 = fb(data[4:36]) if len(data) >= 36 else read_data(data, 4)
  if (v6 - (v6 & 0xffffffffffffffffffffffffffffffffffffffff) & M):
   st[-1:] = v6, 299,; c.resume = 2981; return None, gas - 100
  v9 = fb(data[36:68]) if len(data) >= 68 else read_data(data, 36)
  v12 = 1 if (fb(c.msg.sender)) == (I1 & 0xffffffffffffffffffffffffffffffffffffffff) else 0
  if not (v12):
   gas -= 182
   v18 = (1 if not ((fb(c.msg.sender)) == (I3 & 0xffffffffffffffffffffffffffffffffffffffff)) else 0)
  else:
   gas -= 151
   v18 = (1 if not (v12) else 0)
  if v18:
   gas -= 48
   v23 = (1 if not ((fb(c.msg.sender)) == (I2 & 0xffffffffffffffffffffffffffffffffffffffff)) else 0)
  else:
   gas -= 17
   v23 = v18
  if v23:
   st[-1:] = v9, v6,; c.resume = 583; return None, gas - 14
  gm.gas_remaining = gas - 17
  st.append(4)
  h54(c, st, gm)
  v24 = st.pop()
  gas = gm.gas_remaining
  if gas < 65: st[-1:] = v9, v6, v24,; c.resume = 381; return None, gas
  if v9 > v24:
   st[-1:] = v9, v24, v6,; c.resume = 535; return None, gas - 25
  v26 = 0xffffffffffffffffffffffffffffffffffffffff & v6
  if not (v26):
   st[-1:] = v9, v26, v24,; c.resume = 495; return None, gas - 53
  gm.gas_remaining = gas - 65
  st += (v24 - v9 & M), 4
  h55(c, st, gm)
  gas = gm.gas_remaining
  if gas < 63: st[-1:] = v9, v26,; c.resume = 424; return None, gas
  if x1 + 32 > ml: gas = grow(c, gas, 63, x1, 32); mb = mem._bytes; ml = len(mb)
  mb[x1:x1 + 32] = v26.to_bytes(32)
  mb[32:64] = K1
  if x1 + 64 > ml: gas = grow(c, gas, 63, x1, 64); mb = mem._bytes; ml = len(mb)
  gas = take(gas, 63, 12)
  v30 = fb(keccak(mb[x1:x1 + 64]).digest())
  gm.gas_remaining = gas - 63
  st.append(v30)
  h54(c, st, gm)
  v31 = st.pop()
  gas = gm.gas_remaining
  if gas < 58: st[-1:] = v9, v26, v30, 446, v9, v31,; c.resume = 442; return None, gas
  v32 = v31 + v9 & M
  if v31 > v32:
   st[-1:] = v9, v26, v30, v32, 446,; c.resume = 3541; return None, gas - 46
  gm.gas_remaining = gas - 58
  st += v32, v30
  h55(c, st, gm)
  gas = gm.gas_remaining
  if gas < 26: st[-1:] = v9, v26,; c.resume = 449; return None, gas
  v34 = fb(mb[64:96])
  if v34 + 32 > ml: gas = grow(c, gas, 26, v34, 32); mb = mem._bytes; ml = len(mb)
  mb[v34:v34 + 32] = v9.to_bytes(32)
  gm.gas_remaining = gas - 26
  st += (fb(c.msg.sender)), v26, 0x4e45da441832cf53bdaa69235704fc0575e68210f459ee1562911024b12967d5, 32, v34
  ha3(c, st, gm)
  gas = gm.gas_remaining
  mb = mem._bytes; ml = len(mb)
  if gas < 3: del st[-1:]; c.resume = 493; return None, gas
  if x1 and x1 + x1 > ml: gas = grow(c, gas, 3, x1, x1); mb = mem._bytes; ml = len(mb)
  c.output = bytes(mb[x1:x1 + x1])
  return None, gas - 3
 def r755(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or not 2 <= len(st) <= 1021: c.resume = 755; return None, gas
  data = c.msg.data_as_bytes
  x1 = st[-2]
  if gas < 72: c.resume = 755; return None, gas
  if (c.msg.value):
   del st[-1:]; c.resume = 270; return None, gas - 18
  if (((len(data)) - 4 & M) ^ SB) < (x1 ^ SB):
   del st[-1:]; c.resume = 270; return None, gas - 48
  v7 = fb(mb[64:96])
  if v7 + 32 > ml: gas = grow(c, gas, 72, v7, 32); mb = mem._bytes; ml = len(mb)
  mb[v7:v7 + 32] = (I4 & 0xffffffffffffffffffffffffffffffffffffffff).to_bytes(32)
  c.output = bytes(mb[v7:v7 + 32])
  return None, gas - 72
 def r836(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or not 2 <= len(st) <= 1015: c.resume = 836; return None, gas
  data = c.msg.data_as_bytes
  x1 = st[-2]
  if gas < 138: c.resume = 836; return None, gas
  if (c.msg.value):
   del st[-1:]; c.resume = 270; return None, gas - 18
  if (((len(data)) - 4 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820000:
   del st[-1:]; c.resume = 270; return None, gas - 48
  v6 = fb(data[4:36]) if len(data) >= 36 else read_data(data, 4)
  v7 = fb(c.msg.sender)
  mb[0:32] = v7.to_bytes(32)
  mb[32:64] = K1
  gas = take(gas, 138, 12)
  v8 = fb(keccak(mb[0:64]).digest())
  gm.gas_remaining = gas - 138
  st.append(v8)
  h54(c, st, gm)
  v9 = st.pop()
  gas = gm.gas_remaining
  if gas < 58: st[-1:] = 866, v6, v7, v8, 3940, v6, v9,; c.resume = 3936; return None, gas
  v10 = v9 + v6 & M
  if v9 > v10:
   st[-1:] = 866, v6, v7, v8, v10, 3940,; c.resume = 3541; return None, gas - 46
  gm.gas_remaining = gas - 58
  st += v10, v8
  h55(c, st, gm)
  gas = gm.gas_remaining
  if gas < 29: st[-1:] = 866, v6, v7,; c.resume = 3943; return None, gas
  v12 = fb(mb[64:96])
  if v12 + 32 > ml: gas = grow(c, gas, 29, v12, 32); mb = mem._bytes; ml = len(mb)
  mb[v12:v12 + 32] = v6.to_bytes(32)
  gm.gas_remaining = gas - 29
  st += (fb(c.msg.sender)), v7, 0x8752a472e571a816aea92eec8dae9baf628e840f4929fbcc2d155e6233ff68a7, 32, v12
  ha3(c, st, gm)
  gas = gm.gas_remaining
  mb = mem._bytes; ml = len(mb)
  if gas < 64: st[-1:] = 866, v6,; c.resume = 3988; return None, gas
  v14 = fb(mb[64:96])
  mb[0:32] = K4
  mb[4:36] = (fb(c.msg.sender)).to_bytes(32)
  mb[36:68] = (fb(c.msg.storage_address)).to_bytes(32)
  if 100 > ml: gas = grow(c, gas, 64, 68, 32); mb = mem._bytes; ml = len(mb)
  mb[68:100] = v6.to_bytes(32)
  v17 = gas - 64
  gm.gas_remaining = gas - 64
  st += 32, 0, 100, 0, 0, I15, v17
  hf1(c, st, gm)
  v18 = st.pop()
  gas = gm.gas_remaining
  mb = mem._bytes; ml = len(mb)
  if gas < 68: st[-1:] = 866, I15, v14, v18,; c.resume = 4082; return None, gas
  v19 = fb(mb[0:32])
  if not ((v18 & (1 if v19 == 1 else 0))):
   if not (v18):
    st[-1:] = 866, I15, v14, v18,; c.resume = 3886; return None, gas - 65
   gm.gas_remaining = gas - 68
   st.append(I15)
   h3b(c, st, gm)
   v24 = st.pop()
   gas = gm.gas_remaining
   if gas < 31: st[-1:] = 866, I15, v14, v18, v24,; c.resume = 4123; return None, gas
   v27 = len(c.return_data)
   gas -= 31
   v31 = ((1 if (not (v27)) and (not (not (v24))) else 0) & v18)
  else:
   gas -= 36
   v31 = v18
  if gas < 45: st[-1:] = 866, I15, v31, v14,; c.resume = 4095; return None, gas
  mb[64:96] = v14.to_bytes(32)
  mb[96:128] = K2
  if not (v31):
   st[-1:] = 866, I15,; c.resume = 3796; return None, gas - 31
  if x1 and x1 + x1 > ml: gas = grow(c, gas, 45, x1, x1); mb = mem._bytes; ml = len(mb)
  c.output = bytes(mb[x1:x1 + x1])
  return None, gas - 45
 def r869(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or not 2 <= len(st) <= 1006: c.resume = 869; return None, gas
  data = c.msg.data_as_bytes
  x1 = st[-2]
  if gas < 471: c.resume = 869; return None, gas
  if (c.msg.value):
   del st[-1:]; c.resume = 270; return None, gas - 18
  if (((len(data)) - 4 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820192:
   del st[-1:]; c.resume = 270; return None, gas - 48
  v6 = fb(data[4:36]) if len(data) >= 36 else read_data(data, 4)
  if (v6 - (v6 & 0xffffffffffffffffffffffffffffffffffffffff) & M):
   st[-1:] = v6, 895,; c.resume = 2981; return None, gas - 100
  v9 = fb(data[36:68]) if len(data) >= 68 else read_data(data, 36)
  if (v9 - (v9 & 0xffffffffffffffffffffffffffffffffffffffff) & M):
   st[-1:] = v6, v9, 903,; c.resume = 2981; return None, gas - 161
  v12 = fb(data[68:100]) if len(data) >= 100 else read_data(data, 68)
  v13 = fb(data[100:132]) if len(data) >= 132 else read_data(data, 100)
  v14 = fb(data[132:164]) if len(data) >= 164 else read_data(data, 132)
  v15 = fb(data[164:196]) if len(data) >= 196 else read_data(data, 164)
  v16 = v15 & 0xffffffffff
  if (v15 - v16 & M):
   st[-1:] = v9, v13, v12, v16, v14, v6,; c.resume = 1836; return None, gas - 234
  v18 = fb(data[196:228]) if len(data) >= 228 else read_data(data, 196)
  if v18 > 0xffffffffffffffff:
   st[-1:] = v9, v13, v12, v16, v18, v6, v14,; c.resume = 1832; return None, gas - 265
  if not ((v18 + 35) < (len(data))):
   st[-1:] = v9, v13, v12, v16, v18, v6, v14,; c.resume = 1832; return None, gas - 295
  v25 = read_data(data, (4 + v18))
  if v25 > 0xffffffffffffffff:
   st[-1:] = v9, v13, v12, v16, v18, v6, v14, v25,; c.resume = 1828; return None, gas - 329
  if ((v18 + v25) + 36) > (len(data)):
   st[-1:] = v9, v13, v12, v16, v18, v6, v14, v25,; c.resume = 1828; return None, gas - 362
  if (c.state.timestamp) > v16:
   st[-1:] = v9, v13, v12, v16, v18, v6, v14, v25,; c.resume = 1780; return None, gas - 383
  if v13 > v12:
   st[-1:] = v9, v13, v12, v16, v18, v6, v14, v25,; c.resume = 1732; return None, gas - 405
  v34 = v6 & 0xffffffffffffffffffffffffffffffffffffffff
  if x1 + 32 > ml: gas = grow(c, gas, 471, x1, 32); mb = mem._bytes; ml = len(mb)
  mb[x1:x1 + 32] = v34.to_bytes(32)
  mb[32:64] = K5
  if x1 + 64 > ml: gas = grow(c, gas, 471, x1, 64); mb = mem._bytes; ml = len(mb)
  gas = take(gas, 471, 12)
  v36 = fb(keccak(mb[x1:x1 + 64]).digest())
  gm.gas_remaining = gas - 471
  st.append(v36)
  h54(c, st, gm)
  v37 = st.pop()
  gas = gm.gas_remaining
  if gas < 177: st[-1:] = v9, v13, v12, v16, v34, v6, v14, v25, v18, v37,; c.resume = 1047; return None, gas
  if (v14 - v37 & M):
   st[-1:] = v9, v13, v12, v16, v34, v6, v14, v25, v18,; c.resume = 1667; return None, gas - 19
  v39 = fb(mb[64:96])
  v40 = v39 + 32 & M
  if v40 + 32 > ml: gas = grow(c, gas, 177, v40, 32); mb = mem._bytes; ml = len(mb)
  mb[v40:v40 + 32] = K6
  v41 = v39 + 64 & M
  if v41 + 32 > ml: gas = grow(c, gas, 177, v41, 32); mb = mem._bytes; ml = len(mb)
  mb[v41:v41 + 32] = v34.to_bytes(32)
  v42 = v9 & 0xffffffffffffffffffffffffffffffffffffffff
  v43 = v39 + 96 & M
  if v43 + 32 > ml: gas = grow(c, gas, 177, v43, 32); mb = mem._bytes; ml = len(mb)
  mb[v43:v43 + 32] = v42.to_bytes(32)
  v44 = v39 + 128 & M
  if v44 + 32 > ml: gas = grow(c, gas, 177, v44, 32); mb = mem._bytes; ml = len(mb)
  mb[v44:v44 + 32] = v12.to_bytes(32)
  v45 = v39 + 160 & M
  if v45 + 32 > ml: gas = grow(c, gas, 177, v45, 32); mb = mem._bytes; ml = len(mb)
  mb[v45:v45 + 32] = v13.to_bytes(32)
  v46 = v39 + 192 & M
  if v46 + 32 > ml: gas = grow(c, gas, 177, v46, 32); mb = mem._bytes; ml = len(mb)
  mb[v46:v46 + 32] = v14.to_bytes(32)
  v47 = v39 + 224 & M
  if v47 + 32 > ml: gas = grow(c, gas, 177, v47, 32); mb = mem._bytes; ml = len(mb)
  mb[v47:v47 + 32] = v16.to_bytes(32)
  if v39 + 32 > ml: gas = grow(c, gas, 177, v39, 32); mb = mem._bytes; ml = len(mb)
  mb[v39:v39 + 32] = K7
  if gas < 301: st[-1:] = v9, v13, v12, v42, v34, v6, v14, v25, v18, x1, v40, v39, 1171, 256, v39,; c.resume = 3418; return None, gas - 177
  v48 = v39 + 256
  if (v48 > 0xffffffffffffffff) or (v48 < v39):
   st[-1:] = v9, v13, v12, v42, v34, v6, v14, v25, v18, x1, v40, v39, 1171, v48,; c.resume = 3483; return None, gas - 236
  mb[64:96] = v48.to_bytes(32)
  v52 = fb(mb[v39:v39 + 32])
  if v52 and v40 + v52 > ml: gas = grow(c, gas, 301, v40, v52); mb = mem._bytes; ml = len(mb)
  gas = take(gas, 301, 6 * (v52 + 31 >> 5))
  v53 = fb(keccak(mb[v40:v40 + v52]).digest())
  if gas < 486: st[-1:] = v9, v13, v12, v42, v34, v6, v14, v25, v18, x1, v53, 1182,; c.resume = 4221; return None, gas - 301
  v56 = 1 if (fb(c.msg.storage_address)) == (I16 & 0xffffffffffffffffffffffffffffffffffffffff) else 0
  if v56:
   gas -= 354
   v59 = (1 if (c.state.execution_context.chain_id) == I20 else 0)
  else:
   gas -= 332
   v59 = v56
  if not (v59):
   v61 = fb(mb[64:96])
   v62 = v61 + 32 & M
   if v62 + 32 > ml: gas = grow(c, gas, 132, v62, 32); mb = mem._bytes; ml = len(mb)
   mb[v62:v62 + 32] = K8
   v63 = v61 + 64 & M
   if v63 + 32 > ml: gas = grow(c, gas, 132, v63, 32); mb = mem._bytes; ml = len(mb)
   mb[v63:v63 + 32] = J18
   v64 = v61 + 96 & M
   if v64 + 32 > ml: gas = grow(c, gas, 132, v64, 32); mb = mem._bytes; ml = len(mb)
   mb[v64:v64 + 32] = J19
   v66 = v61 + 128 & M
   if v66 + 32 > ml: gas = grow(c, gas, 132, v66, 32); mb = mem._bytes; ml = len(mb)
   mb[v66:v66 + 32] = (c.state.execution_context.chain_id).to_bytes(32)
   v68 = v61 + 160 & M
   if v68 + 32 > ml: gas = grow(c, gas, 132, v68, 32); mb = mem._bytes; ml = len(mb)
   mb[v68:v68 + 32] = (fb(c.msg.storage_address)).to_bytes(32)
   if v61 + 32 > ml: gas = grow(c, gas, 132, v61, 32); mb = mem._bytes; ml = len(mb)
   mb[v61:v61 + 32] = K9
   if gas < 253: st[-1:] = v9, v13, v12, v42, v34, v6, v14, v25, v18, x1, v53, 1182, v62, v61, 4471, 192, v61,; c.resume = 3418; return None, gas - 132
   v69 = v61 + 192
   if (v69 > 0xffffffffffffffff) or (v69 < v61):
    st[-1:] = v9, v13, v12, v42, v34, v6, v14, v25, v18, x1, v53, 1182, v62, v61, 4471, v69,; c.resume = 3483; return None, gas - 191
   mb[64:96] = v69.to_bytes(32)
   v73 = fb(mb[v61:v61 + 32])
   if v73 and v62 + v73 > ml: gas = grow(c, gas, 253, v62, v73); mb = mem._bytes; ml = len(mb)
   gas = take(gas, 253, 6 * (v73 + 31 >> 5))
   v74 = fb(keccak(mb[v62:v62 + v73]).digest())
   gas -= 253
   v75 = v74
  else:
   gas -= 31
   v75 = I17
  if gas < 141: st[-1:] = v9, v13, v12, v42, v34, v6, v14, v25, v18, x1, v53, v75,; c.resume = 1182; return None, gas
  v76 = fb(mb[64:96])
  if v76 + 32 > ml: gas = grow(c, gas, 141, v76, 32); mb = mem._bytes; ml = len(mb)
  mb[v76:v76 + 32] = K10
  if v76 + 34 > ml: gas = grow(c, gas, 141, v76 + 2, 32); mb = mem._bytes; ml = len(mb)
  mb[v76 + 2:v76 + 34] = v75.to_bytes(32)
  if v76 + 66 > ml: gas = grow(c, gas, 141, v76 + 34, 32); mb = mem._bytes; ml = len(mb)
  mb[v76 + 34:v76 + 66] = v53.to_bytes(32)
  gas = take(gas, 141, 18)
  v79 = fb(keccak(mb[v76:v76 + 66]).digest())
  v83 = fb(mb[64:96])
  if gas < 274: st[-1:] = v9, v13, v12, v42, v34, v6, v14, v79, v83, x1, v25, v25, v18, 1294, (32 + (0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0 & (v25 + 31))), v83,; c.resume = 3418; return None, gas - 141
  v85 = ((32 + (0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0 & (v25 + 31))) + 31) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0
  v86 = v83 + v85 & M
  if (v86 > 0xffffffffffffffff) or (v86 < v83):
   st[-1:] = v9, v13, v12, v42, v34, v6, v14, v79, v83, x1, v25, v25, v18, 1294, v86,; c.resume = 3483; return None, gas - 200
  mb[64:96] = v86.to_bytes(32)
  if v83 + 32 > ml: gas = grow(c, gas, 274, v83, 32); mb = mem._bytes; ml = len(mb)
  mb[v83:v83 + 32] = v25.to_bytes(32)
  if v25 and v83 + 32 + v25 > ml: gas = grow(c, gas, 274, v83 + 32, v25); mb = mem._bytes; ml = len(mb)
  gas = take(gas, 274, 3 * (v25 + 31 >> 5))
  copy_data(mb, data, v83 + 32, (36 + v18), v25)
  v92 = v83 + v25
  if v92 + 64 > ml: gas = grow(c, gas, 274, v92 + 32, 32); mb = mem._bytes; ml = len(mb)
  mb[v92 + 32:v92 + 64] = x1.to_bytes(32)
  if gas < 375: st[-1:] = v9, v13, v12, v42, v34, v6, v14, 1320, v83, v79,; c.resume = 4518; return None, gas - 274
  v94 = fb(mb[v83:v83 + 32])
  if (v94 - 65 & M):
   gas -= 336
   v117, v118, v119 = 0, 2, v94
  else:
   if v83 + 64 > ml: gas = grow(c, gas, 375, v83 + 32, 32); mb = mem._bytes; ml = len(mb)
   v97 = fb(mb[v83 + 32:v83 + 64])
   if v83 + 96 > ml: gas = grow(c, gas, 375, v83 + 64, 32); mb = mem._bytes; ml = len(mb)
   v99 = fb(mb[v83 + 64:v83 + 96])
   if v83 + 128 > ml: gas = grow(c, gas, 375, v83 + 96, 32); mb = mem._bytes; ml = len(mb)
   v101 = fb(mb[v83 + 96:v83 + 128])
   if gas < 495: st[-1:] = v9, v13, v12, v42, v34, v6, v14, 1320, 4559, v99, v97, (v101 >> 248 & 255), v79,; c.resume = 4792; return None, gas - 375
   if v99 > 0x7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0:
    gas -= 433
    v114, v115, v116 = 0, 3, v99
   else:
    v104 = fb(mb[64:96])
    if v104 + 32 > ml: gas = grow(c, gas, 495, v104, 32); mb = mem._bytes; ml = len(mb)
    mb[v104:v104 + 32] = v79.to_bytes(32)
    if v104 + 64 > ml: gas = grow(c, gas, 495, v104 + 32, 32); mb = mem._bytes; ml = len(mb)
    mb[v104 + 32:v104 + 64] = (v101 >> 248 & 255).to_bytes(32)
    if v104 + 96 > ml: gas = grow(c, gas, 495, v104 + 64, 32); mb = mem._bytes; ml = len(mb)
    mb[v104 + 64:v104 + 96] = v97.to_bytes(32)
    if v104 + 128 > ml: gas = grow(c, gas, 495, v104 + 96, 32); mb = mem._bytes; ml = len(mb)
    mb[v104 + 96:v104 + 128] = v99.to_bytes(32)
    mb[0:32] = K2
    v108 = gas - 495
    gm.gas_remaining = gas - 495
    st += 32, 0, 128, v104, 1, v108
    hfa(c, st, gm)
    v109 = st.pop()
    gas = gm.gas_remaining
    mb = mem._bytes; ml = len(mb)
    if gas < 73: st[-1:] = v9, v13, v12, v42, v34, v6, v14, 1320, 4559, v109,; c.resume = 4873; return None, gas
    if not (v109):
     st[-1:] = v9, v13, v12, v42, v34, v6, v14, 1320, 4559,; c.resume = 4924; return None, gas - 16
    v111 = fb(mb[0:32])
    if not ((v111 & 0xffffffffffffffffffffffffffffffffffffffff)):
     gas -= 73
     v114, v115, v116 = 0, 1, 0
    else:
     gas -= 67
     v114, v115, v116 = v111, 0, 0
   if gas < 24: st[-1:] = v9, v13, v12, v42, v34, v6, v14, 1320, v114, v115, v116,; c.resume = 4559; return None, gas
   gas -= 24
   v117, v118, v119 = v114, v115, v116
  if gas < 264: st[-1:] = v9, v13, v12, v42, v34, v6, v14, v117, v118, v119,; c.resume = 1320; return None, gas
  if not (v118 < 4):
   st[-1:] = v9, v13, v12, v42, v34, v6, v14, v117, 1329, v119, v118,; c.resume = 4747; return None, gas - 44
  if v118:
   if not ((v118 - 1 & M)):
    st[-1:] = v9, v13, v12, v42, v34, v6, v14, v117, 1329, v119, v118,; c.resume = 4603; return None, gas - 83
   if not ((v118 - 2 & M)):
    st[-1:] = v9, v13, v12, v42, v34, v6, v14, v117, 1329, v119, v118,; c.resume = 4651; return None, gas - 106
   if 3 == v118:
    st[-1:] = v9, v13, v12, v42, v34, v6, v14, v117, 1329, v119,; c.resume = 4704; return None, gas - 126
   gas -= 136
  else:
   gas -= 72
  v125 = 0xffffffffffffffffffffffffffffffffffffffff & v117
  if (v125 - v34 & M):
   st[-1:] = v9, v13, v12, v42, v34, v6, v14, v125,; c.resume = 1619; return None, gas - 29
  v127 = v14 + 1 & M
  if v14 > v127:
   st[-1:] = v9, v13, v12, v42, v34, v6, v127,; c.resume = 1574; return None, gas - 62
  mb[x1:x1 + 32] = v34.to_bytes(32)
  mb[32:64] = K5
  gas = take(gas, 128, 12)
  v129 = fb(keccak(mb[x1:x1 + 64]).digest())
  gm.gas_remaining = gas - 128
  st += v127, v129
  h55(c, st, gm)
  gas = gm.gas_remaining
  if gas < 70: st[-1:] = v9, v13, v12, v42, v34, 1394, v12, v6,; c.resume = 1390; return None, gas
  v130 = 0xffffffffffffffffffffffffffffffffffffffff & v6
  mb[0:32] = v130.to_bytes(32)
  mb[32:64] = K1
  gas = take(gas, 70, 12)
  v131 = fb(keccak(mb[0:64]).digest())
  gm.gas_remaining = gas - 70
  st.append(v131)
  h54(c, st, gm)
  v132 = st.pop()
  gas = gm.gas_remaining
  if gas < 77: st[-1:] = v9, v13, v12, v42, v34, 1394, v12, v130, v132,; c.resume = 3622; return None, gas
  if v132 < v12:
   st[-1:] = v9, v13, v12, v42, v34, 1394, v12, v132, v130,; c.resume = 3644; return None, gas - 25
  mb[0:32] = v130.to_bytes(32)
  mb[32:64] = K1
  gas = take(gas, 77, 12)
  v135 = fb(keccak(mb[0:64]).digest())
  gm.gas_remaining = gas - 77
  st += (v132 - v12 & M), v135
  h55(c, st, gm)
  gas = gm.gas_remaining
  if gas < 59: st[-1:] = v9, v13, v12, v42, v34, 1394,; c.resume = 3643; return None, gas
  v136 = fb(mb[64:96])
  if v136 + 32 > ml: gas = grow(c, gas, 59, v136, 32); mb = mem._bytes; ml = len(mb)
  mb[v136:v136 + 32] = v12.to_bytes(32)
  if v136 + 64 > ml: gas = grow(c, gas, 59, v136 + 32, 32); mb = mem._bytes; ml = len(mb)
  mb[v136 + 32:v136 + 64] = v13.to_bytes(32)
  if v136 + 96 > ml: gas = grow(c, gas, 59, v136 + 64, 32); mb = mem._bytes; ml = len(mb)
  mb[v136 + 64:v136 + 96] = (fb(c.msg.sender)).to_bytes(32)
  gm.gas_remaining = gas - 59
  st += v42, v34, 0x9f66b52a752a366400b38ea6e14b5e7345b54822a0c3094a55aa5d426badf125, 96, v136
  ha3(c, st, gm)
  gas = gm.gas_remaining
  mb = mem._bytes; ml = len(mb)
  if gas < 118: st[-1:] = v9, v13, v12,; c.resume = 1449; return None, gas
  v140 = v12 - v13 & M
  if v140 > v12:
   st[-1:] = I5, v13, v140, v9,; c.resume = 1529; return None, gas - 37
  v142 = fb(mb[64:96])
  mb[0:32] = K3
  mb[4:36] = (v9 & 0xffffffffffffffffffffffffffffffffffffffff).to_bytes(32)
  mb[36:68] = v140.to_bytes(32)
  v144 = gas - 118
  gm.gas_remaining = gas - 118
  st += 32, 0, 68, 0, 0, I5, v144
  hf1(c, st, gm)
  v145 = st.pop()
  gas = gm.gas_remaining
  mb = mem._bytes; ml = len(mb)
  if gas < 68: st[-1:] = I5, v13, 1503, I5, v142, v145,; c.resume = 3772; return None, gas
  v146 = fb(mb[0:32])
  if not ((v145 & (1 if v146 == 1 else 0))):
   if not (v145):
    st[-1:] = I5, v13, 1503, I5, v142, v145,; c.resume = 3886; return None, gas - 65
   gm.gas_remaining = gas - 68
   st.append(I5)
   h3b(c, st, gm)
   v151 = st.pop()
   gas = gm.gas_remaining
   if gas < 31: st[-1:] = I5, v13, 1503, I5, v142, v145, v151,; c.resume = 3875; return None, gas
   v154 = len(c.return_data)
   gas -= 31
   v158 = ((1 if (not (v154)) and (not (not (v151))) else 0) & v145)
  else:
   gas -= 36
   v158 = v145
  if gas < 131: st[-1:] = I5, v13, 1503, I5, v158, v142,; c.resume = 3785; return None, gas
  mb[64:96] = v142.to_bytes(32)
  if not (v158):
   st[-1:] = I5, v13, 1503, I5,; c.resume = 3796; return None, gas - 23
  if v13:
   v161 = fb(mb[64:96])
   mb[0:32] = K3
   mb[4:36] = (fb(c.msg.sender)).to_bytes(32)
   mb[36:68] = v13.to_bytes(32)
   v162 = gas - 131
   gm.gas_remaining = gas - 131
   st += 32, 0, 68, 0, 0, I5, v162
   hf1(c, st, gm)
   v163 = st.pop()
   gas = gm.gas_remaining
   mb = mem._bytes; ml = len(mb)
   if gas < 68: st[-1:] = 1523, I5, v161, v163,; c.resume = 3772; return None, gas
   v164 = fb(mb[0:32])
   if not ((v163 & (1 if v164 == 1 else 0))):
    if not (v163):
     st[-1:] = 1523, I5, v161, v163,; c.resume = 3886; return None, gas - 65
    gm.gas_remaining = gas - 68
    st.append(I5)
    h3b(c, st, gm)
    v169 = st.pop()
    gas = gm.gas_remaining
    if gas < 31: st[-1:] = 1523, I5, v161, v163, v169,; c.resume = 3875; return None, gas
    v172 = len(c.return_data)
    gas -= 31
    v176 = ((1 if (not (v172)) and (not (not (v169))) else 0) & v163)
   else:
    gas -= 36
    v176 = v163
   if gas < 45: st[-1:] = 1523, I5, v176, v161,; c.resume = 3785; return None, gas
   mb[64:96] = v161.to_bytes(32)
   if not (v176):
    st[-1:] = 1523, I5,; c.resume = 3796; return None, gas - 23
   if x1 and x1 + x1 > ml: gas = grow(c, gas, 45, x1, x1); mb = mem._bytes; ml = len(mb)
   c.output = bytes(mb[x1:x1 + x1])
   return None, gas - 45
  if x1 and x1 + x1 > ml: gas = grow(c, gas, 56, x1, x1); mb = mem._bytes; ml = len(mb)
  c.output = bytes(mb[x1:x1 + x1])
  return None, gas - 56
 def r1840(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or not 2 <= len(st) <= 1008: c.resume = 1840; return None, gas
  data = c.msg.data_as_bytes
  x1 = st[-2]
  if gas < 264: c.resume = 1840; return None, gas
  if (c.msg.value):
   del st[-1:]; c.resume = 270; return None, gas - 18
  if (((len(data)) - 4 & M) ^ SB) < (x1 ^ SB):
   del st[-1:]; c.resume = 270; return None, gas - 48
  v7 = I6 & 255
  if v7 > 31:
   st[-2:] = 2028, x1, 1902, v7, I6,; c.resume = 4181; return None, gas - 106
  v9 = fb(mb[64:96])
  v10 = v9 + 64 & M
  if (v10 > 0xffffffffffffffff) or (v10 < v9):
   st[-2:] = 2028, x1, 1902, v9, I6, v7, 4162, v10,; c.resume = 3483; return None, gas - 194
  mb[64:96] = v10.to_bytes(32)
  if v9 + 32 > ml: gas = grow(c, gas, 264, v9, 32); mb = mem._bytes; ml = len(mb)
  mb[v9:v9 + 32] = K11
  if v9 + 64 > ml: gas = grow(c, gas, 264, v9 + 32, 32); mb = mem._bytes; ml = len(mb)
  gas = take(gas, 264, 3)
  copy_data(mb, data, v9 + 32, (len(data)), 32)
  mb[v9:v9 + 32] = v7.to_bytes(32)
  mb[v9 + 32:v9 + 64] = J6
  if gas < 478: st[-2:] = 2028, x1, v9,; c.resume = 1902; return None, gas - 264
  v16 = I7 & 255
  if v16 > 31:
   st[-2:] = 2028, v9, x1, 1944, v16, I7,; c.resume = 4181; return None, gas - 320
  v18 = fb(mb[64:96])
  v19 = v18 + 64 & M
  if (v19 > 0xffffffffffffffff) or (v19 < v18):
   st[-2:] = 2028, v9, x1, 1944, v18, I7, v16, 4162, v19,; c.resume = 3483; return None, gas - 408
  mb[64:96] = v19.to_bytes(32)
  if v18 + 32 > ml: gas = grow(c, gas, 478, v18, 32); mb = mem._bytes; ml = len(mb)
  mb[v18:v18 + 32] = K11
  if v18 + 64 > ml: gas = grow(c, gas, 478, v18 + 32, 32); mb = mem._bytes; ml = len(mb)
  gas = take(gas, 478, 3)
  copy_data(mb, data, v18 + 32, (len(data)), 32)
  mb[v18:v18 + 32] = v16.to_bytes(32)
  mb[v18 + 32:v18 + 64] = J7
  if gas < 672: st[-2:] = 2028, v9, x1, v18,; c.resume = 1944; return None, gas - 478
  v25 = fb(mb[64:96])
  v26 = v25 + 32 & M
  if (v26 > 0xffffffffffffffff) or (v26 < v25):
   st[-2:] = 2028, v9, v25, x1, 32, 2042, v18, 1964, v26,; c.resume = 3483; return None, gas - 576
  mb[64:96] = v26.to_bytes(32)
  if v25 + 32 > ml: gas = grow(c, gas, 672, v25, 32); mb = mem._bytes; ml = len(mb)
  mb[v25:v25 + 32] = x1.to_bytes(32)
  gas = take(gas, 672, 0)
  copy_data(mb, data, 0, (len(data)), 0)
  v31 = fb(mb[64:96])
  if v31 + 32 > ml: gas = grow(c, gas, 672, v31, 32); mb = mem._bytes; ml = len(mb)
  mb[v31:v31 + 32] = K12
  if v31 + 64 > ml: gas = grow(c, gas, 672, v31 + 32, 32); mb = mem._bytes; ml = len(mb)
  mb[v31 + 32:v31 + 64] = K7
  v33 = v31 + 224
  if gas < 773: st[-2:] = v31, v31, v25, x1, 32, 2042, v18, 2028, v33, v9,; c.resume = 3351; return None, gas - 672
  v34 = fb(mb[v9:v9 + 32])
  if v31 + 256 > ml: gas = grow(c, gas, 773, v31 + 224, 32); mb = mem._bytes; ml = len(mb)
  mb[v31 + 224:v31 + 256] = v34.to_bytes(32)
  if v34 and v31 + 256 + v34 > ml: gas = grow(c, gas, 773, v31 + 256, v34); mb = mem._bytes; ml = len(mb)
  if v34 and v9 + 32 + v34 > ml: gas = grow(c, gas, 773, v9 + 32, v34); mb = mem._bytes; ml = len(mb)
  gas = take(gas, 773, 3 * (v34 + 31 >> 5))
  copy_memory(mb, v31 + 256, v9 + 32, v34)
  v37 = v33 + v34
  if v37 + 64 > ml: gas = grow(c, gas, 773, v37 + 32, 32); mb = mem._bytes; ml = len(mb)
  mb[v37 + 32:v37 + 64] = K2
  v41 = ((v34 + 31) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0) + v33
  v42 = v41 + 32
  if gas < 910: st[-2:] = v31, v31, v25, x1, 32, 2042, v18, v42,; c.resume = 2028; return None, gas - 773
  mb[v31 + 64:v31 + 96] = (v42 - v31 & M).to_bytes(32)
  v45 = fb(mb[v18:v18 + 32])
  if v41 + 64 > ml: gas = grow(c, gas, 910, v41 + 32, 32); mb = mem._bytes; ml = len(mb)
  mb[v41 + 32:v41 + 64] = v45.to_bytes(32)
  if v45 and v41 + 64 + v45 > ml: gas = grow(c, gas, 910, v41 + 64, v45); mb = mem._bytes; ml = len(mb)
  if v45 and v18 + 32 + v45 > ml: gas = grow(c, gas, 910, v18 + 32, v45); mb = mem._bytes; ml = len(mb)
  gas = take(gas, 910, 3 * (v45 + 31 >> 5))
  copy_memory(mb, v41 + 64, v18 + 32, v45)
  v48 = v42 + v45
  if v48 + 64 > ml: gas = grow(c, gas, 910, v48 + 32, 32); mb = mem._bytes; ml = len(mb)
  mb[v48 + 32:v48 + 64] = K2
  v52 = ((v45 + 31) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0) + v42
  v53 = v52 + 32
  if gas < 1014: st[-2:] = v31, v31, v25, x1, 32, v53,; c.resume = 2042; return None, gas - 910
  mb[v31 + 96:v31 + 128] = (c.state.execution_context.chain_id).to_bytes(32)
  mb[v31 + 128:v31 + 160] = (fb(c.msg.storage_address)).to_bytes(32)
  mb[v31 + 160:v31 + 192] = x1.to_bytes(32)
  mb[v31 + 192:v31 + 224] = (v53 - v31 & M).to_bytes(32)
  v61 = fb(mb[v25:v25 + 32])
  if v52 + 64 > ml: gas = grow(c, gas, 1014, v52 + 32, 32); mb = mem._bytes; ml = len(mb)
  mb[v52 + 32:v52 + 64] = v61.to_bytes(32)
  gas -= 1014
  v69, v70, v71 = (v53 + 32), (v25 + 32), x1
  while True:
   if gas < 85: st[-2:] = v31, v31, v69, v70, v61, 32, v71,; c.resume = 2082; return None, gas
   if v71 < v61:
    if v70 + 32 > ml: gas = grow(c, gas, 85, v70, 32); mb = mem._bytes; ml = len(mb)
    v73 = fb(mb[v70:v70 + 32])
    if v69 + 32 > ml: gas = grow(c, gas, 85, v69, 32); mb = mem._bytes; ml = len(mb)
    mb[v69:v69 + 32] = v73.to_bytes(32)
    gas -= 85
    v69, v70, v71 = (32 + v69), (32 + v70), (1 + v71)
    continue
   break
  if gas < 37: st[-2:] = v31, v31, v69, v70, v61, 32, v71,; c.resume = 2090; return None, gas - 23
  v77 = v69 - v31 & M
  if v77 and v31 + v77 > ml: gas = grow(c, gas, 37, v31, v77); mb = mem._bytes; ml = len(mb)
  c.output = bytes(mb[v31:v31 + v77])
  return None, gas - 37
 def r2120(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or not 2 <= len(st) <= 1021: c.resume = 2120; return None, gas
  data = c.msg.data_as_bytes
  x1 = st[-2]
  if gas < 72: c.resume = 2120; return None, gas
  if (c.msg.value):
   del st[-1:]; c.resume = 270; return None, gas - 18
  if (((len(data)) - 4 & M) ^ SB) < (x1 ^ SB):
   del st[-1:]; c.resume = 270; return None, gas - 48
  v7 = fb(mb[64:96])
  if v7 + 32 > ml: gas = grow(c, gas, 72, v7, 32); mb = mem._bytes; ml = len(mb)
  mb[v7:v7 + 32] = (I8 & 0xffffffffffffffffffffffffffffffffffffffff).to_bytes(32)
  c.output = bytes(mb[v7:v7 + 32])
  return None, gas - 72
 def r2201(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or not 2 <= len(st) <= 1018: c.resume = 2201; return None, gas
  data = c.msg.data_as_bytes
  x1 = st[-2]
  if gas < 169: c.resume = 2201; return None, gas
  if (c.msg.value):
   del st[-1:]; c.resume = 270; return None, gas - 18
  if (((len(data)) - 4 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820000:
   del st[-1:]; c.resume = 270; return None, gas - 48
  v7 = fb(data[4:36]) if len(data) >= 36 else read_data(data, 4)
  if (v7 - (v7 & 0xffffffffffffffffffffffffffffffffffffffff) & M):
   st[-2:] = 32, 64, x1, 0xffffffffffffffffffffffffffffffffffffffff, v7, 2253,; c.resume = 2981; return None, gas - 112
  if x1 + 32 > ml: gas = grow(c, gas, 169, x1, 32); mb = mem._bytes; ml = len(mb)
  mb[x1:x1 + 32] = (v7 & 0xffffffffffffffffffffffffffffffffffffffff).to_bytes(32)
  mb[32:64] = K5
  if x1 + 64 > ml: gas = grow(c, gas, 169, x1, 64); mb = mem._bytes; ml = len(mb)
  gas = take(gas, 169, 12)
  v11 = fb(keccak(mb[x1:x1 + 64]).digest())
  gm.gas_remaining = gas - 169
  st.append(v11)
  h54(c, st, gm)
  v12 = st.pop()
  gas = gm.gas_remaining
  if gas < 15: st[-2:] = 32, v12,; c.resume = 2263; return None, gas
  v13 = fb(mb[64:96])
  if v13 + 32 > ml: gas = grow(c, gas, 15, v13, 32); mb = mem._bytes; ml = len(mb)
  mb[v13:v13 + 32] = v12.to_bytes(32)
  c.output = bytes(mb[v13:v13 + 32])
  return None, gas - 15
 def r2270(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or not 2 <= len(st) <= 1018: c.resume = 2270; return None, gas
  data = c.msg.data_as_bytes
  x1 = st[-2]
  if gas < 169: c.resume = 2270; return None, gas
  if (c.msg.value):
   del st[-1:]; c.resume = 270; return None, gas - 18
  if (((len(data)) - 4 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820000:
   del st[-1:]; c.resume = 270; return None, gas - 48
  v7 = fb(data[4:36]) if len(data) >= 36 else read_data(data, 4)
  if (v7 - (v7 & 0xffffffffffffffffffffffffffffffffffffffff) & M):
   st[-2:] = 32, 64, x1, 0xffffffffffffffffffffffffffffffffffffffff, v7, 2322,; c.resume = 2981; return None, gas - 112
  if x1 + 32 > ml: gas = grow(c, gas, 169, x1, 32); mb = mem._bytes; ml = len(mb)
  mb[x1:x1 + 32] = (v7 & 0xffffffffffffffffffffffffffffffffffffffff).to_bytes(32)
  mb[32:64] = K1
  if x1 + 64 > ml: gas = grow(c, gas, 169, x1, 64); mb = mem._bytes; ml = len(mb)
  gas = take(gas, 169, 12)
  v11 = fb(keccak(mb[x1:x1 + 64]).digest())
  gm.gas_remaining = gas - 169
  st.append(v11)
  h54(c, st, gm)
  v12 = st.pop()
  gas = gm.gas_remaining
  if gas < 15: st[-2:] = 32, v12,; c.resume = 2332; return None, gas
  v13 = fb(mb[64:96])
  if v13 + 32 > ml: gas = grow(c, gas, 15, v13, 32); mb = mem._bytes; ml = len(mb)
  mb[v13:v13 + 32] = v12.to_bytes(32)
  c.output = bytes(mb[v13:v13 + 32])
  return None, gas - 15
 def r2339(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or not 2 <= len(st) <= 1021: c.resume = 2339; return None, gas
  data = c.msg.data_as_bytes
  x1 = st[-2]
  if gas < 72: c.resume = 2339; return None, gas
  if (c.msg.value):
   del st[-1:]; c.resume = 270; return None, gas - 18
  if (((len(data)) - 4 & M) ^ SB) < (x1 ^ SB):
   del st[-1:]; c.resume = 270; return None, gas - 48
  v7 = fb(mb[64:96])
  if v7 + 32 > ml: gas = grow(c, gas, 72, v7, 32); mb = mem._bytes; ml = len(mb)
  mb[v7:v7 + 32] = (I9 & 0xffffffffffffffffffffffffffffffffffffffff).to_bytes(32)
  c.output = bytes(mb[v7:v7 + 32])
  return None, gas - 72
 def r2420(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or not 2 <= len(st) <= 1017: c.resume = 2420; return None, gas
  data = c.msg.data_as_bytes
  x1 = st[-2]
  if gas < 320: c.resume = 2420; return None, gas
  if (c.msg.value):
   del st[-1:]; c.resume = 270; return None, gas - 18
  if (((len(data)) - 4 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820032:
   del st[-1:]; c.resume = 270; return None, gas - 48
  v6 = fb(data[4:36]) if len(data) >= 36 else read_data(data, 4)
  if (v6 - (v6 & 0xffffffffffffffffffffffffffffffffffffffff) & M):
   st[-1:] = v6, 2446,; c.resume = 2981; return None, gas - 100
  v9 = fb(data[36:68]) if len(data) >= 68 else read_data(data, 36)
  v12 = 1 if (fb(c.msg.sender)) == (I10 & 0xffffffffffffffffffffffffffffffffffffffff) else 0
  if not (v12):
   gas -= 179
   v18 = (1 if not ((fb(c.msg.sender)) == (I12 & 0xffffffffffffffffffffffffffffffffffffffff)) else 0)
  else:
   gas -= 148
   v18 = (1 if not (v12) else 0)
  if v18:
   gas -= 48
   v23 = (1 if not ((fb(c.msg.sender)) == (I11 & 0xffffffffffffffffffffffffffffffffffffffff)) else 0)
  else:
   gas -= 17
   v23 = v18
  if v23:
   st[-1:] = v6, v9,; c.resume = 583; return None, gas - 14
  v24 = 0xffffffffffffffffffffffffffffffffffffffff & v6
  mb[0:32] = v24.to_bytes(32)
  mb[32:64] = K1
  gas = take(gas, 93, 12)
  v25 = fb(keccak(mb[0:64]).digest())
  gm.gas_remaining = gas - 93
  st.append(v25)
  h54(c, st, gm)
  v26 = st.pop()
  gas = gm.gas_remaining
  if gas < 77: st[-1:] = v6, v9, 2533, v9, v24, v26,; c.resume = 3622; return None, gas
  if v26 < v9:
   st[-1:] = v6, v9, 2533, v9, v26, v24,; c.resume = 3644; return None, gas - 25
  mb[0:32] = v24.to_bytes(32)
  mb[32:64] = K1
  gas = take(gas, 77, 12)
  v29 = fb(keccak(mb[0:64]).digest())
  gm.gas_remaining = gas - 77
  st += (v26 - v9 & M), v29
  h55(c, st, gm)
  gas = gm.gas_remaining
  if gas < 18: st[-1:] = v6, v9, 2533,; c.resume = 3643; return None, gas
  gm.gas_remaining = gas - 18
  st.append(4)
  h54(c, st, gm)
  v30 = st.pop()
  gas = gm.gas_remaining
  if gas < 58: st[-1:] = v6, v9, 2545, v9, v30,; c.resume = 2541; return None, gas
  v31 = v30 + v9 & M
  if v30 > v31:
   st[-1:] = v6, v9, v31, 2545,; c.resume = 3541; return None, gas - 46
  gm.gas_remaining = gas - 58
  st += v31, 4
  h55(c, st, gm)
  gas = gm.gas_remaining
  if gas < 35: st[-1:] = v6, v9,; c.resume = 2549; return None, gas
  v33 = fb(mb[64:96])
  if v33 + 32 > ml: gas = grow(c, gas, 35, v33, 32); mb = mem._bytes; ml = len(mb)
  mb[v33:v33 + 32] = v9.to_bytes(32)
  gm.gas_remaining = gas - 35
  st += (fb(c.msg.sender)), (v6 & 0xffffffffffffffffffffffffffffffffffffffff), 0x9407bd81f01ad8f5ae4a2487b63d3d1b1947257c2dcdda3ea183dc8e6965cc6e, 32, v33
  ha3(c, st, gm)
  gas = gm.gas_remaining
  mb = mem._bytes; ml = len(mb)
  if gas < 3: del st[-1:]; c.resume = 2616; return None, gas
  if x1 and x1 + x1 > ml: gas = grow(c, gas, 3, x1, x1); mb = mem._bytes; ml = len(mb)
  c.output = bytes(mb[x1:x1 + x1])
  return None, gas - 3
 def r2746(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or not 2 <= len(st) <= 1013: c.resume = 2746; return None, gas
  data = c.msg.data_as_bytes
  x1 = st[-2]
  if gas < 106: c.resume = 2746; return None, gas
  if (c.msg.value):
   del st[-1:]; c.resume = 2981; return None, gas - 18
  if (((len(data)) - 4 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820128:
   del st[-1:]; c.resume = 2981; return None, gas - 48
  v6 = fb(data[4:36]) if len(data) >= 36 else read_data(data, 4)
  v7 = fb(data[68:100]) if len(data) >= 100 else read_data(data, 68)
  v8 = v7 & 255
  if (v7 - v8 & M):
   st[-1:] = v6, v8,; c.resume = 2981; return None, gas - 91
  v10 = I13 & 0xffffffffffffffffffffffffffffffffffffffff
  gm.gas_remaining = gas - 106
  st.append(v10)
  h3b(c, st, gm)
  v11 = st.pop()
  gas = gm.gas_remaining
  if gas < 171: st[-1:] = v6, v10, v8, v11,; c.resume = 2840; return None, gas
  if not (v11):
   st[-1:] = v6, v10, v8,; c.resume = 2981; return None, gas - 16
  v13 = fb(mb[64:96])
  if v13 + 32 > ml: gas = grow(c, gas, 171, v13, 32); mb = mem._bytes; ml = len(mb)
  mb[v13:v13 + 32] = K13
  if v13 + 36 > ml: gas = grow(c, gas, 171, v13 + 4, 32); mb = mem._bytes; ml = len(mb)
  mb[v13 + 4:v13 + 36] = (fb(c.msg.sender)).to_bytes(32)
  if v13 + 68 > ml: gas = grow(c, gas, 171, v13 + 36, 32); mb = mem._bytes; ml = len(mb)
  mb[v13 + 36:v13 + 68] = (fb(c.msg.storage_address)).to_bytes(32)
  if v13 + 100 > ml: gas = grow(c, gas, 171, v13 + 68, 32); mb = mem._bytes; ml = len(mb)
  mb[v13 + 68:v13 + 100] = v6.to_bytes(32)
  if v13 + 132 > ml: gas = grow(c, gas, 171, v13 + 100, 32); mb = mem._bytes; ml = len(mb)
  mb[v13 + 100:v13 + 132] = (fb(data[36:68]) if len(data) >= 68 else read_data(data, 36)).to_bytes(32)
  if v13 + 164 > ml: gas = grow(c, gas, 171, v13 + 132, 32); mb = mem._bytes; ml = len(mb)
  mb[v13 + 132:v13 + 164] = v8.to_bytes(32)
  if v13 + 196 > ml: gas = grow(c, gas, 171, v13 + 164, 32); mb = mem._bytes; ml = len(mb)
  mb[v13 + 164:v13 + 196] = (fb(data[100:132]) if len(data) >= 132 else read_data(data, 100)).to_bytes(32)
  if v13 + 228 > ml: gas = grow(c, gas, 171, v13 + 196, 32); mb = mem._bytes; ml = len(mb)
  mb[v13 + 196:v13 + 228] = (fb(data[132:164]) if len(data) >= 164 else read_data(data, 132)).to_bytes(32)
  v26 = gas - 171
  gm.gas_remaining = gas - 171
  st += 0, v13, 228, v13, 0, v10, v26
  hf1(c, st, gm)
  v27 = st.pop()
  gas = gm.gas_remaining
  mb = mem._bytes; ml = len(mb)
  if gas < 224: st[-1:] = v6, v13, v27,; c.resume = 2943; return None, gas
  if v27:
   if (v13 > 0xffffffffffffffff) or (v13 < v13):
    st[-2:] = v6, 2971, v13,; c.resume = 3483; return None, gas - 100
   mb[64:96] = v13.to_bytes(32)
   gas -= 156
   v34, v35 = 0, (fb(c.msg.sender))
  else:
   gas -= 35
   v34, v35 = x1, (fb(c.msg.sender))
  mb[0:32] = v35.to_bytes(32)
  mb[32:64] = K1
  gas = take(gas, 68, 12)
  v36 = fb(keccak(mb[0:64]).digest())
  gm.gas_remaining = gas - 68
  st.append(v36)
  h54(c, st, gm)
  v37 = st.pop()
  gas = gm.gas_remaining
  if gas < 58: st[-2:] = v34, 866, v6, v35, v36, 3940, v6, v37,; c.resume = 3936; return None, gas
  v38 = v37 + v6 & M
  if v37 > v38:
   st[-2:] = v34, 866, v6, v35, v36, v38, 3940,; c.resume = 3541; return None, gas - 46
  gm.gas_remaining = gas - 58
  st += v38, v36
  h55(c, st, gm)
  gas = gm.gas_remaining
  if gas < 29: st[-2:] = v34, 866, v6, v35,; c.resume = 3943; return None, gas
  v40 = fb(mb[64:96])
  if v40 + 32 > ml: gas = grow(c, gas, 29, v40, 32); mb = mem._bytes; ml = len(mb)
  mb[v40:v40 + 32] = v6.to_bytes(32)
  gm.gas_remaining = gas - 29
  st += (fb(c.msg.sender)), v35, 0x8752a472e571a816aea92eec8dae9baf628e840f4929fbcc2d155e6233ff68a7, 32, v40
  ha3(c, st, gm)
  gas = gm.gas_remaining
  mb = mem._bytes; ml = len(mb)
  if gas < 64: st[-2:] = v34, 866, v6,; c.resume = 3988; return None, gas
  v42 = fb(mb[64:96])
  mb[0:32] = K4
  mb[4:36] = (fb(c.msg.sender)).to_bytes(32)
  mb[36:68] = (fb(c.msg.storage_address)).to_bytes(32)
  if 100 > ml: gas = grow(c, gas, 64, 68, 32); mb = mem._bytes; ml = len(mb)
  mb[68:100] = v6.to_bytes(32)
  v45 = gas - 64
  gm.gas_remaining = gas - 64
  st += 32, 0, 100, 0, 0, I15, v45
  hf1(c, st, gm)
  v46 = st.pop()
  gas = gm.gas_remaining
  mb = mem._bytes; ml = len(mb)
  if gas < 68: st[-2:] = v34, 866, I15, v42, v46,; c.resume = 4082; return None, gas
  v47 = fb(mb[0:32])
  if not ((v46 & (1 if v47 == 1 else 0))):
   if not (v46):
    st[-2:] = v34, 866, I15, v42, v46,; c.resume = 3886; return None, gas - 65
   gm.gas_remaining = gas - 68
   st.append(I15)
   h3b(c, st, gm)
   v52 = st.pop()
   gas = gm.gas_remaining
   if gas < 31: st[-2:] = v34, 866, I15, v42, v46, v52,; c.resume = 4123; return None, gas
   v55 = len(c.return_data)
   gas -= 31
   v59 = ((1 if (not (v55)) and (not (not (v52))) else 0) & v46)
  else:
   gas -= 36
   v59 = v46
  if gas < 45: st[-2:] = v34, 866, I15, v59, v42,; c.resume = 4095; return None, gas
  mb[64:96] = v42.to_bytes(32)
  mb[96:128] = K2
  if not (v59):
   st[-2:] = v34, 866, I15,; c.resume = 3796; return None, gas - 31
  if v34 and v34 + v34 > ml: gas = grow(c, gas, 45, v34, v34); mb = mem._bytes; ml = len(mb)
  c.output = bytes(mb[v34:v34 + v34])
  return None, gas - 45
 def r2985(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or len(st) > 1014: c.resume = 2985; return None, gas
  data = c.msg.data_as_bytes
  if gas < 226: c.resume = 2985; return None, gas
  if (c.msg.value):
   c.resume = 2981; return None, gas - 16
  if (((len(data)) - 4 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820032:
   c.resume = 2981; return None, gas - 46
  v5 = fb(data[4:36]) if len(data) >= 36 else read_data(data, 4)
  if (v5 - (v5 & 0xffffffffffffffffffffffffffffffffffffffff) & M):
   st += v5, 3010; c.resume = 2981; return None, gas - 98
  if not ((v5 & 0xffffffffffffffffffffffffffffffffffffffff)):
   st.append(v5); c.resume = 3053; return None, gas - 132
  v10 = fb(data[36:68]) if len(data) >= 68 else read_data(data, 36)
  v11 = 0xffffffffffffffffffffffffffffffffffffffff & v5
  mb[0:32] = v11.to_bytes(32)
  mb[32:64] = K1
  gas = take(gas, 226, 12)
  v12 = fb(keccak(mb[0:64]).digest())
  gm.gas_remaining = gas - 226
  st.append(v12)
  h54(c, st, gm)
  v13 = st.pop()
  gas = gm.gas_remaining
  if gas < 58: st += 3051, v10, v11, v12, 3940, v10, v13; c.resume = 3936; return None, gas
  v14 = v13 + v10 & M
  if v13 > v14:
   st += 3051, v10, v11, v12, v14, 3940; c.resume = 3541; return None, gas - 46
  gm.gas_remaining = gas - 58
  st += v14, v12
  h55(c, st, gm)
  gas = gm.gas_remaining
  if gas < 29: st += 3051, v10, v11; c.resume = 3943; return None, gas
  v16 = fb(mb[64:96])
  if v16 + 32 > ml: gas = grow(c, gas, 29, v16, 32); mb = mem._bytes; ml = len(mb)
  mb[v16:v16 + 32] = v10.to_bytes(32)
  gm.gas_remaining = gas - 29
  st += (fb(c.msg.sender)), v11, 0x8752a472e571a816aea92eec8dae9baf628e840f4929fbcc2d155e6233ff68a7, 32, v16
  ha3(c, st, gm)
  gas = gm.gas_remaining
  mb = mem._bytes; ml = len(mb)
  if gas < 64: st += 3051, v10; c.resume = 3988; return None, gas
  v18 = fb(mb[64:96])
  mb[0:32] = K4
  mb[4:36] = (fb(c.msg.sender)).to_bytes(32)
  mb[36:68] = (fb(c.msg.storage_address)).to_bytes(32)
  if 100 > ml: gas = grow(c, gas, 64, 68, 32); mb = mem._bytes; ml = len(mb)
  mb[68:100] = v10.to_bytes(32)
  v21 = gas - 64
  gm.gas_remaining = gas - 64
  st += 32, 0, 100, 0, 0, I15, v21
  hf1(c, st, gm)
  v22 = st.pop()
  gas = gm.gas_remaining
  mb = mem._bytes; ml = len(mb)
  if gas < 68: st += 3051, I15, v18, v22; c.resume = 4082; return None, gas
  v23 = fb(mb[0:32])
  if not ((v22 & (1 if v23 == 1 else 0))):
   if not (v22):
    st += 3051, I15, v18, v22; c.resume = 3886; return None, gas - 65
   gm.gas_remaining = gas - 68
   st.append(I15)
   h3b(c, st, gm)
   v28 = st.pop()
   gas = gm.gas_remaining
   if gas < 31: st += 3051, I15, v18, v22, v28; c.resume = 4123; return None, gas
   v31 = len(c.return_data)
   gas -= 31
   v35 = ((1 if (not (v31)) and (not (not (v28))) else 0) & v22)
  else:
   gas -= 36
   v35 = v22
  if gas < 42: st += 3051, I15, v35, v18; c.resume = 4095; return None, gas
  mb[64:96] = v18.to_bytes(32)
  mb[96:128] = K2
  if not (v35):
   st += 3051, I15; c.resume = 3796; return None, gas - 31
  return None, gas - 42
 def r3093(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or len(st) > 1020: c.resume = 3093; return None, gas
  data = c.msg.data_as_bytes
  if gas < 51: c.resume = 3093; return None, gas
  if (c.msg.value):
   c.resume = 2981; return None, gas - 16
  if (((len(data)) - 4 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564819968:
   c.resume = 2981; return None, gas - 45
  gm.gas_remaining = gas - 51
  st.append(4)
  h54(c, st, gm)
  v5 = st.pop()
  gas = gm.gas_remaining
  if gas < 15: st += 32, v5; c.resume = 3115; return None, gas
  v6 = fb(mb[64:96])
  if v6 + 32 > ml: gas = grow(c, gas, 15, v6, 32); mb = mem._bytes; ml = len(mb)
  mb[v6:v6 + 32] = v5.to_bytes(32)
  c.output = bytes(mb[v6:v6 + 32])
  return None, gas - 15
 T = {190: r190, 273: r273, 755: r755, 836: r836, 869: r869, 1840: r1840, 2120: r2120, 2201: r2201, 2270: r2270, 2339: r2339, 2420: r2420, 2746: r2746, 2985: r2985, 3093: r3093}
 return r0
