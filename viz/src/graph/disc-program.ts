/** The WebGL program of a case: a disc with a rim of paper, so that overlapping discs stay countable. */

import { NodeProgram, type ProgramInfo } from "sigma/rendering";
import type { NodeDisplayData, RenderParams } from "sigma/types";
import { floatColor } from "sigma/utils";

/** Width of the rim outside the disc, in pixels. */
const RIM = 1.5;

/** One triangle a disc, its corners on a circle of twice the radius. */
const CORNERS = [0, (2 * Math.PI) / 3, (4 * Math.PI) / 3];

const UNIFORMS = ["u_sizeRatio", "u_correctionRatio", "u_matrix"] as const;

// A distance in the shader is twice u_correctionRatio for one pixel of the view.
const VERTEX_SHADER = `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec4 a_rim;
attribute vec2 a_position;
attribute float a_size;
attribute float a_angle;
uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;
varying vec4 v_color;
varying vec4 v_rim;
varying vec2 v_away;
varying float v_radius;

void main() {
  float radius = a_size * u_correctionRatio / u_sizeRatio * 2.0;
  v_away = 2.0 * (radius + 4.0 * u_correctionRatio) * vec2(cos(a_angle), sin(a_angle));
  gl_Position = vec4((u_matrix * vec3(a_position + v_away, 1)).xy, 0, 1);
  v_radius = radius;
  v_rim = a_rim;
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= 255.0 / 254.0;
}
`;

const FRAGMENT_SHADER = `
precision highp float;
varying vec4 v_color;
varying vec4 v_rim;
varying vec2 v_away;
varying float v_radius;
uniform float u_correctionRatio;

void main(void) {
  float pixel = u_correctionRatio * 2.0;
  float away = length(v_away) - v_radius;
  #ifdef PICKING_MODE
  gl_FragColor = away > pixel * 2.0 ? vec4(0.0) : v_color;
  #else
  vec4 disc = mix(v_color, v_rim, smoothstep(-0.5 * pixel, 0.5 * pixel, away));
  gl_FragColor = mix(disc, vec4(0.0), smoothstep(${RIM.toFixed(1)} * pixel - 0.5 * pixel, ${RIM.toFixed(1)} * pixel + 0.5 * pixel, away));
  #endif
}
`;

/** Node attributes beside Sigma's own: the colour of the rim. */
export type DiscData = NodeDisplayData & { readonly rim: string };

export class DiscProgram extends NodeProgram<(typeof UNIFORMS)[number]> {
  override getDefinition() {
    const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext;
    return {
      VERTICES: 3,
      VERTEX_SHADER_SOURCE: VERTEX_SHADER,
      FRAGMENT_SHADER_SOURCE: FRAGMENT_SHADER,
      METHOD: TRIANGLES,
      UNIFORMS,
      ATTRIBUTES: [
        { name: "a_position", size: 2, type: FLOAT },
        { name: "a_size", size: 1, type: FLOAT },
        { name: "a_color", size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: "a_rim", size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: "a_id", size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
      CONSTANT_ATTRIBUTES: [{ name: "a_angle", size: 1, type: FLOAT }],
      CONSTANT_DATA: CORNERS.map((angle) => [angle]),
    };
  }

  override processVisibleItem(nodeIndex: number, startIndex: number, data: NodeDisplayData): void {
    const values = [
      data.x,
      data.y,
      data.size,
      floatColor(data.color),
      floatColor((data as DiscData).rim),
      nodeIndex,
    ];
    for (const [offset, value] of values.entries()) this.array[startIndex + offset] = value;
  }

  override setUniforms({ correctionRatio, sizeRatio, matrix }: RenderParams, info: ProgramInfo): void {
    const { gl, uniformLocations } = info;
    gl.uniform1f(uniformLocations.u_correctionRatio!, correctionRatio);
    gl.uniform1f(uniformLocations.u_sizeRatio!, sizeRatio);
    gl.uniformMatrix3fv(uniformLocations.u_matrix!, false, matrix);
  }
}
